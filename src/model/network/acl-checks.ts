import type { NodeOf } from '../document/diagram';
import type { Cidr } from '../lib/cidr';
import type { Family, Position, Spot } from './addresses';
import { judged } from './checks';
import type { Network } from './failures';
import { titled } from './names';
import { doesAclAllow, EPHEMERAL, type Passage, type Ports } from './network-acl';
import type { BlockerCode, Certainty, Check, Protocol } from './trace-types';

type Acl = NodeOf<'networkAcl'>;

/** Where Linux and Windows begin by default; who lets nothing of it pass lets no answers pass. */
const USUAL: Ports = [32768, 65535];

/** The network ACL of a subnet; undefined for the default one of its VPC, which lets everything pass. */
export function aclOf(net: Network, subnet: NodeOf<'subnet'>): Acl | undefined {
  const acl = subnet.props.networkAcl === null ? undefined : net.facts.graph.node(subnet.props.networkAcl);
  return acl?.kind === 'networkAcl' ? acl : undefined;
}

/** A request and its answer between two spots, as network ACLs see them: they keep no state. */
export interface Exchange {
  readonly from: Spot;
  readonly to: Spot;
  readonly protocol: Protocol;
  readonly port: number | undefined;
  /** Whoever opened the connection: some use a part of the ephemeral ports only. */
  readonly opener: Position;
  /** Who stands at the two ends, for messages. */
  readonly names: readonly [from: string, to: string];
  /** IPv4 where it does not say. */
  readonly family?: Family;
}

/** What leaves the subnet of the sender, and what of the answer comes back into it. */
export function aclOfSender(net: Network, exchange: Exchange): readonly Check[] {
  const { from, to, port, names } = exchange;
  if (!from.subnet || from.subnet === to.subnet) return [];
  const [subnet, peer] = [from.subnet, { block: to.block, name: names[1] }];
  return [
    ...crossing(net, { subnet, direction: 'out', code: 'nacl-out', ports: portsOf(port), peer }, exchange),
    ...crossing(net, { subnet, direction: 'in', code: 'nacl-return', ports: EPHEMERAL, peer }, exchange),
  ];
}

/** What enters the subnet of the receiver, and what of the answer leaves it. */
export function aclOfReceiver(net: Network, exchange: Exchange): readonly Check[] {
  const { from, to, port, names } = exchange;
  if (!to.subnet || from.subnet === to.subnet) return [];
  const [subnet, peer] = [to.subnet, { block: from.block, name: names[0] }];
  return [
    ...crossing(net, { subnet, direction: 'in', code: 'nacl-in', ports: portsOf(port), peer }, exchange),
    ...crossing(net, { subnet, direction: 'out', code: 'nacl-return', ports: EPHEMERAL, peer }, exchange),
  ];
}

/** Packets that cross the border of a subnet. */
interface Crossing {
  readonly subnet: NodeOf<'subnet'>;
  readonly direction: 'in' | 'out';
  readonly code: BlockerCode;
  readonly ports: Ports;
  readonly peer: { readonly block: Cidr | undefined; readonly name: string };
}

function crossing(net: Network, crossed: Crossing, exchange: Exchange): readonly Check[] {
  const { subnet, direction, code, ports, peer } = crossed;
  const acl = aclOf(net, subnet);
  if (!acl) return [];
  const { family } = exchange;
  // Of one that exists already only the entries it gets here are drawn.
  const passage = acl.props.external
    ? 'unknown'
    : doesAclAllow(acl.props.entries, direction, exchange.protocol, ports, peer.block, family);
  const isAnswer = code === 'nacl-return';
  const asUsual = () => doesAclAllow(acl.props.entries, direction, exchange.protocol, USUAL, peer.block, family);
  const ok = isAnswer ? answerPasses(passage, exchange.opener, asUsual) : requestPasses(passage, exchange.port);
  const what = `${exchange.protocol.toUpperCase()} ${rangeText(ports)}`;
  const way = direction === 'in' ? `in from ${peer.name}` : `out to ${peer.name}`;
  const subject = titled(acl);
  return [
    judged(ok, `${subject} lets ${isAnswer ? 'answers' : 'requests'} on ${what} ${way}`, () => ({
      node: acl,
      code,
      rule: isDenied(acl, crossed, exchange.protocol) ? 'SEC-10' : 'SEC-09',
      message: `${subject} does not let ${what} ${way}${isAnswer ? ', so answers are lost' : ''}.`,
      fix: `Allow ${what} ${way}.`,
    })),
  ];
}

/** True when an entry denies what others would allow: the order is at fault, not a missing entry. */
function isDenied({ props }: Acl, { direction, ports, peer }: Crossing, protocol: Protocol): boolean {
  const allowing = props.entries.filter(({ action }) => action === 'allow');
  return doesAclAllow(allowing, direction, protocol, ports, peer.block) === 'yes';
}

/** Load balancers, NAT gateways, functions and the internet use all of 1024-65535; a server may use less. */
function answerPasses(passage: Passage, opener: Position, asUsual: () => Passage): Certainty {
  if (passage !== 'part') return passage;
  const mayUseLess = ['ec2', 'ecsService', 'autoScalingGroup', 'rds', 'onPremServer', 'onPremDatabase'];
  return opener.node && mayUseLess.includes(opener.node.kind) && asUsual() !== 'no' ? 'unknown' : 'no';
}

/** Where no port is known, one open port is enough. */
function requestPasses(passage: Passage, port: number | undefined): Certainty {
  if (passage !== 'part') return passage;
  return port === undefined ? 'unknown' : 'no';
}

function portsOf(port: number | undefined): Ports {
  return port === undefined ? [0, 65535] : [port, port];
}

function rangeText([from, to]: Ports): string {
  return from === to ? String(from) : `${from}-${to}`;
}
