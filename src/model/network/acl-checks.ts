import type { NodeOf } from '../document/diagram';
import { type Cidr, formatCidr } from '../lib/cidr';
import type { Position, Spot } from './addresses';
import { type Fault, judged } from './checks';
import type { Network } from './failures';
import { titled } from './names';
import { doesAclAllow, EPHEMERAL, type Passage, type Ports } from './network-acl';
import type { BlockerCode, Certainty, Check, Protocol } from './trace-types';

type Acl = NodeOf<'networkAcl'>;

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
}

/** What leaves the subnet of the sender, and what of the answer comes back into it. */
export function aclOfSender(net: Network, exchange: Exchange): readonly Check[] {
  const { from, to, port } = exchange;
  if (!from.subnet || from.subnet === to.subnet) return [];
  return [
    ...crossing(net, from.subnet, 'out', 'nacl-out', portsOf(port), to.block, exchange),
    ...crossing(net, from.subnet, 'in', 'nacl-return', EPHEMERAL, to.block, exchange),
  ];
}

/** What enters the subnet of the receiver, and what of the answer leaves it. */
export function aclOfReceiver(net: Network, exchange: Exchange): readonly Check[] {
  const { from, to, port } = exchange;
  if (!to.subnet || from.subnet === to.subnet) return [];
  return [
    ...crossing(net, to.subnet, 'in', 'nacl-in', portsOf(port), from.block, exchange),
    ...crossing(net, to.subnet, 'out', 'nacl-return', EPHEMERAL, from.block, exchange),
  ];
}

function crossing(
  net: Network,
  subnet: NodeOf<'subnet'>,
  direction: 'in' | 'out',
  code: BlockerCode,
  ports: Ports,
  other: Cidr | undefined,
  { protocol, port, opener }: Exchange,
): readonly Check[] {
  const acl = aclOf(net, subnet);
  if (!acl) return [];
  const passage = doesAclAllow(acl.props.entries, direction, protocol, ports, other);
  const isAnswer = code === 'nacl-return';
  const ok = isAnswer ? answerPasses(passage, opener) : requestPasses(passage, port);
  const [peer, what] = [blockName(other), `${protocol.toUpperCase()} ${rangeText(ports)}`];
  const way = direction === 'in' ? `in from ${peer}` : `out to ${peer}`;
  const subject = `${titled(acl)} of ${titled(subnet)}`;
  return [
    judged(ok, `${subject} lets ${isAnswer ? 'answers' : 'requests'} on ${what} ${way}`, () =>
      faultOf(
        acl,
        code,
        `${subject} does not let ${what} ${way}${isAnswer ? ', so answers are lost' : ''}.`,
        `Allow ${what} ${way}.`,
        direction,
      ),
    ),
  ];
}

function faultOf(acl: Acl, code: BlockerCode, message: string, fix: string, direction: 'in' | 'out'): Fault {
  const denies = acl.props.entries.some((entry) => entry.action === 'deny' && entry.direction === direction);
  return { node: acl, code, rule: denies ? 'SEC-10' : 'SEC-09', message, fix };
}

/** Load balancers, NAT gateways, functions and the internet use all of 1024-65535; a server may use less. */
function answerPasses(passage: Passage, opener: Position): Certainty {
  if (passage !== 'part') return passage;
  const mayUseLess = ['ec2', 'ecsService', 'autoScalingGroup', 'rds', 'onPremServer', 'onPremDatabase'];
  return opener.node && mayUseLess.includes(opener.node.kind) ? 'unknown' : 'no';
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

function blockName(block: Cidr | undefined): string {
  if (!block) return 'the other end';
  return block.bits === 0 ? 'the internet' : formatCidr(block);
}
