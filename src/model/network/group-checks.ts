import { cidrsOf, type Family, type Position } from './addresses';
import { ANYWHERE_IPV6 } from './blocks';
import { type Fault, judged } from './checks';
import { service, titled } from './names';
import { doesGroupAllow, type Peer, type SecurityGroup } from './security-groups';
import type { Check, Protocol } from './trace-types';

/** What is sent: from whom to whom, and what either end can name of the other. */
export interface Sending {
  readonly from: Position;
  readonly to: Position;
  readonly protocol: Protocol;
  readonly port: number | undefined;
  /** False where security groups of the other end cannot be named: another VPC. */
  readonly knowsGroups: boolean;
  /** IPv4 where it does not say. */
  readonly family?: Family;
}

/** The groups of the sender let it out. */
export function egressCheck(sending: Sending): readonly Check[] {
  const { from, to, protocol, port } = sending;
  if (from.place !== 'vpc' || from.groups?.length === 0) return [];
  const ok = doesGroupAllow(from.groups, 'out', protocol, port, peer(to, sending));
  const what = `${guards(from)} ${lets(from)} ${service(protocol, port)} out to ${nameOf(to)}`;
  return [judged(ok, what, () => egressFault(sending))];
}

/** The groups of the receiver let it in. */
export function ingressCheck(sending: Sending): readonly Check[] {
  const { from, to, protocol, port } = sending;
  if (to.place !== 'vpc' || to.groups?.length === 0) return [];
  const ok = doesGroupAllow(to.groups, 'in', protocol, port, peer(from, sending));
  const what = `${guards(to)} ${lets(to)} ${nameOf(from)} in on ${service(protocol, port)}`;
  return [judged(ok, what, () => ingressFault(sending))];
}

function egressFault({ from, to, protocol, port, knowsGroups }: Sending): Fault {
  return {
    node: from.groups?.[0] ?? from.node,
    code: 'sg-egress',
    rule: egressRule(from),
    message: `${guards(from)} ${lets(from)} nothing out to ${nameOf(to)} on ${service(protocol, port)}.`,
    fix: `Add an outbound rule for ${service(protocol, port)} to ${other(to, knowsGroups)}.`,
  };
}

function ingressFault({ from, to, protocol, port, knowsGroups }: Sending): Fault {
  return {
    node: to.groups?.[0] ?? to.node,
    code: 'sg-ingress',
    rule: ingressRule(from, to),
    message: `${guards(to)} ${(to.groups?.length ?? 0) > 1 ? 'do' : 'does'} not admit ${nameOf(from)} on ${service(protocol, port)}.`,
    fix: `Add an inbound rule for ${service(protocol, port)} from ${other(from, knowsGroups)}.`,
  };
}

function peer(position: Position, { knowsGroups, family = 'ipv4' }: Sending): Peer {
  const groups = knowsGroups ? position.groups : [];
  if (family === 'ipv4') return { groups, cidrs: cidrsOf(position) };
  return { groups, cidrs: position.place === 'internet' ? [ANYWHERE_IPV6] : undefined, family };
}

function egressRule({ node }: Position): string | null {
  if (node?.kind === 'vpcLinkV2') return 'SEC-01';
  return node?.kind === 'alb' || node?.kind === 'nlb' ? 'SEC-03' : null;
}

function ingressRule({ node: from, place }: Position, { node: to }: Position): string | null {
  if (to?.kind === 'interfaceEndpoint') return 'X-08';
  if (from?.kind === 'vpcLinkV2') return 'SEC-01';
  if (from?.kind === 'alb' || from?.kind === 'nlb') return 'SEC-02';
  return place === 'internet' ? 'WIRE-02' : null;
}

/** What filters a node, for a message: `security groups "web" and "ops"`. */
function guards({ groups, node }: Position): string {
  if (groups === undefined) return `the default security group of ${node ? titled(node) : 'the VPC'}`;
  const names = groups.map(({ label, logicalId }) => `"${label.trim() || logicalId}"`);
  return `${names.length > 1 ? 'security groups' : 'security group'} ${names.join(' and ')}`;
}

function lets({ groups }: Position): string {
  return (groups?.length ?? 0) > 1 ? 'let' : 'lets';
}

/** A position for a message. */
export function nameOf({ node, place }: Position): string {
  if (node) return titled(node);
  return place === 'internet' ? 'the internet' : 'the caller';
}

/** What a new rule should name: a group rather than addresses. */
function other(position: Position, knowsGroups: boolean): string {
  const group: SecurityGroup | undefined = knowsGroups ? position.groups?.[0] : undefined;
  return group ? titled(group) : (cidrsOf(position)?.join(', ') ?? nameOf(position));
}
