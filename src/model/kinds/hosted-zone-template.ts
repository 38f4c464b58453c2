import type { CfnMap, CfnValue } from '../cfn/value';
import { sub } from '../cfn/value';
import { isDnsName } from '../lib/dns-name';
import { recordName } from '../lib/record-name';
import type { NodeId, RowId } from './fields';
import { aliasOf, aliasOfName } from './hosted-zone-alias';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { pascal } from './parts';

interface ZoneRecord {
  readonly id: RowId;
  readonly name: string;
  readonly type: string;
  readonly alias: boolean;
  readonly ttl: number;
  readonly value: string;
}

type HostedZone = EmitNode<{
  readonly external: boolean;
  readonly name: string;
  readonly private: boolean;
  readonly vpcs: readonly NodeId[];
  readonly records: readonly ZoneRecord[];
}>;

/** A hosted zone and its records: aliases of what they are wired to, or plain values. */
export function emitHostedZone(node: HostedZone, ctx: EmitContext): readonly Emitted[] {
  const { logicalId, props } = node;
  if (!props.private && props.vpcs.length > 0) {
    ctx.note(`Zone ${props.name} is public, so its VPCs are left out.`);
  }
  const own = {
    id: logicalId,
    type: 'AWS::Route53::HostedZone',
    properties: {
      Name: props.name,
      ...(props.private ? { VPCs: props.vpcs.map((vpc) => vpcOf(vpc, ctx)) } : {}),
    },
  };
  return [...(props.external ? [] : [own]), ...props.records.flatMap((record) => recordOf(node, record, ctx) ?? [])];
}

function vpcOf(vpc: NodeId, ctx: EmitContext): CfnMap {
  return { VPCId: ctx.ref(vpc), VPCRegion: ctx.placeOf(vpc).region ?? sub('${AWS::Region}') };
}

function recordOf(node: HostedZone, record: ZoneRecord, ctx: EmitContext): Emitted | undefined {
  const name = recordName(record.name.trim(), node.props.name.trim());
  // The name of an existing zone is what somebody knows of it: a record whose own name only deployment knows keeps that.
  const isOpen = node.props.external && record.name.trim() === '' && ctx.isWritten(record.id);
  const answer = answerOf(node, record, ctx);
  if (typeof answer === 'string') {
    ctx.note(`Record ${record.type} ${name} ${answer} and is left out.`);
    return undefined;
  }
  return {
    id: ctx.ownId(`${pascal(record.type.toLowerCase())}${pascal(record.name) || 'Apex'}Record`, record.id),
    type: 'AWS::Route53::RecordSet',
    properties: { HostedZoneId: ctx.ref(node.id), ...(isOpen ? {} : { Name: name }), Type: record.type, ...answer },
  };
}

/** What a record answers; a text says why that is not known. */
function answerOf(node: HostedZone, record: ZoneRecord, ctx: EmitContext): CfnMap | string {
  const [target] = ctx.wiredTo(record.id);
  const address = target && addressOf(target, ctx);
  if (isNamedAlias(record, target)) return { AliasTarget: aliasOfName(record.value.trim(), record.name, ctx) };
  if (record.value !== '' && !(record.alias && target && !address)) return values(record, record.value);
  if (address) return values(record, address);
  if (!target) return 'is wired to nothing and has no value';
  if (!record.alias) return 'is no alias and has no value';
  if (record.type !== 'A' && record.type !== 'AAAA') return `is of type ${record.type}, which is no alias`;
  const alias = aliasOf(target, node.props.private, ctx);
  return typeof alias === 'string' ? alias : { AliasTarget: alias };
}

/** An alias of what is not drawn: its name is typed. */
function isNamedAlias({ alias, type, value }: ZoneRecord, target: EmitNode | undefined): boolean {
  return alias && !target && (type === 'A' || type === 'AAAA') && isDnsName(value.trim());
}

function values({ ttl, type }: ZoneRecord, value: CfnValue): CfnMap {
  const text = type === 'TXT' && typeof value === 'string' && !value.startsWith('"') ? `"${value}"` : value;
  return { TTL: String(ttl), ResourceRecords: [text] };
}

/** The address of what has one of its own and is no alias target. */
function addressOf(target: EmitNode, ctx: EmitContext): CfnValue | undefined {
  if (target.kind === 'ec2') return ctx.att(target.id, target.props.publicIp === true ? 'PublicIp' : 'PrivateIp');
  if (target.kind !== 'onPremServer') return undefined;
  return String(target.props.address) || undefined;
}
