import type { CfnMap } from '../cfn/value';
import type { NodeId, RowId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { cidrProperty, nameTag, pascal, vpcId } from './parts';

interface Rule {
  readonly id: RowId;
  readonly direction: 'in' | 'out';
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'all';
  readonly fromPort: number;
  readonly toPort: number;
  readonly cidr: string;
  readonly peer: NodeId | null;
  readonly prefixList: string;
  readonly description: string;
}

type Group = EmitNode<{ readonly description: string; readonly rules: readonly Rule[] }>;

/**
 * A security group with its CIDR rules. Rules that name a group are resources of their own: inline they would let two
 * groups that name each other wait for each other for ever.
 */
export function emitSecurityGroup(node: Group, ctx: EmitContext): readonly Emitted[] {
  const rules = node.props.rules.filter((rule) => isComplete(rule, node, ctx));
  const apart = rules.filter((rule) => ctx.isApart(rule.id, rule.peer !== null));
  const inline = rules.filter((rule) => !apart.includes(rule));
  const inbound = inline.filter(({ direction }) => direction === 'in').map((rule) => traffic(rule, ctx));
  const outbound = inline.filter(({ direction }) => direction === 'out').map((rule) => traffic(rule, ctx));
  const restricts = node.props.rules.some((rule) => rule.direction === 'out');
  // What an imported rule names may be known at deployment only: it is in the template, and nothing takes its place.
  const isUnsaid = ctx.isWritten() && rules.length < node.props.rules.length;
  const closed = restricts && outbound.length === 0 && !isUnsaid;
  return [
    {
      id: node.logicalId,
      type: 'AWS::EC2::SecurityGroup',
      properties: {
        GroupDescription: descriptionOf(node, ctx),
        ...vpcId(ctx),
        ...(inbound.length > 0 ? { SecurityGroupIngress: inbound } : {}),
        ...(closed ? { SecurityGroupEgress: [NOTHING] } : {}),
        ...(outbound.length > 0 ? { SecurityGroupEgress: outbound } : {}),
        Tags: nameTag(ctx),
      },
      ...(closed ? { comment: 'The rule to 127.0.0.1 keeps AWS from adding its own, which allows all outbound.' } : {}),
    },
    ...apart.map((rule) => ruleApart(node, rule, ctx)),
  ];
}

const NOTHING: CfnMap = { IpProtocol: '-1', CidrIp: '127.0.0.1/32' };

function isComplete(rule: Rule, node: Group, ctx: EmitContext): boolean {
  if (rule.peer !== null || rule.cidr !== '' || rule.prefixList !== '') return true;
  ctx.note(`A rule of security group ${node.label} names neither a CIDR nor a group and is left out.`);
  return false;
}

function traffic(rule: Rule, ctx: EmitContext): CfnMap {
  return { ...trafficOf(rule), ...otherEnd(rule, ctx), ...describedBy(rule, ctx) };
}

function otherEnd({ direction, peer, cidr, prefixList }: Rule, ctx: EmitContext): CfnMap {
  const inbound = direction === 'in';
  if (peer !== null) {
    return {
      [inbound ? 'SourceSecurityGroupId' : 'DestinationSecurityGroupId']: ctx.att(peer, 'GroupId'),
      ...(inbound ? ownerOf(peer, ctx) : {}),
    };
  }
  if (cidr !== '') return cidrProperty(cidr, 'CidrIp', 'CidrIpv6');
  return { [inbound ? 'SourcePrefixListId' : 'DestinationPrefixListId']: prefixList };
}

function describedBy({ description }: Rule, ctx: EmitContext): CfnMap {
  const text = inAllowedLetters(description, ctx).slice(0, 255).trim();
  return text === '' ? {} : { Description: text };
}

function trafficOf(rule: Rule): CfnMap {
  if (rule.protocol === 'all') return { IpProtocol: '-1' };
  // A block that was typed before a group was chosen says nothing any more.
  const isIpv6 = rule.peer === null && rule.cidr.includes(':');
  if (rule.protocol === 'icmp') return { IpProtocol: isIpv6 ? 'icmpv6' : 'icmp', FromPort: -1, ToPort: -1 };
  return { IpProtocol: rule.protocol, FromPort: rule.fromPort, ToPort: rule.toPort };
}

function ruleApart(node: Group, rule: Rule, ctx: EmitContext): Emitted {
  const inbound = rule.direction === 'in';
  const ports = rule.protocol === 'tcp' || rule.protocol === 'udp' ? rule.fromPort : '';
  return {
    id: ctx.ownId(`${inbound ? 'In' : 'Out'}${pascal(rule.protocol)}${ports}`, rule.id),
    type: inbound ? 'AWS::EC2::SecurityGroupIngress' : 'AWS::EC2::SecurityGroupEgress',
    properties: { GroupId: ctx.att(node.id, 'GroupId'), ...traffic(rule, ctx) },
  };
}

/** A group of another account is named together with the account. */
function ownerOf(peer: NodeId, ctx: EmitContext): CfnMap {
  const account = ctx.accountOf(peer);
  return account === undefined ? {} : { SourceSecurityGroupOwnerId: account };
}

/** AWS takes 255 characters of a small alphabet, and no description that starts like the id of a group. */
function descriptionOf(node: Group, ctx: EmitContext): string {
  const words = node.props.description || (ctx.isWritten() ? '' : node.label) || node.logicalId;
  const allowed = inAllowedLetters(words, ctx);
  const text = allowed === '' ? node.logicalId : allowed;
  return (text.startsWith('sg-') ? `Group ${text}` : text).slice(0, 255).trim();
}

function inAllowedLetters(words: string, ctx: EmitContext): string {
  return ctx
    .plain(words.normalize('NFKD'), 2000)
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-zA-Z0-9._\-:/()#,@[\]+=&;{}!$*]+/g, ' ')
    .trim();
}
