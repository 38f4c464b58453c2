import type { DiagramNode, NodeOf } from '../document/diagram';
import { type Cidr, formatCidr, parseCidr } from '../lib/cidr';
import { ANYWHERE, blocksOf, parseBlock } from './blocks';
import type { Network } from './failures';
import { groupsFiltering, type SecurityGroup } from './security-groups';
import type { Certainty } from './trace-types';

/** Which kind of addresses a connection is made over. */
export type Family = 'ipv4' | 'ipv6';

/** Where an address is: in a VPC, on premises, anywhere on the internet, or with AWS outside of every VPC. */
export type Place = 'vpc' | 'on-premises' | 'internet' | 'aws';

/** One concrete place that packets leave from or arrive at. */
export interface Spot {
  readonly place: Place;
  readonly vpc: NodeOf<'vpc'> | undefined;
  readonly subnet: NodeOf<'subnet'> | undefined;
  readonly network: NodeOf<'onPremises'> | undefined;
  /** The addresses it may have there; undefined when they are not known. */
  readonly block: Cidr | undefined;
}

/** A node as the network sees it: its interfaces, addresses and security groups. */
export interface Position {
  /** Undefined for the internet itself. */
  readonly node: DiagramNode | undefined;
  readonly place: Place;
  readonly spots: readonly Spot[];
  /** The groups that filter it: undefined for the default group, an empty list when nothing filters. */
  readonly groups: readonly SecurityGroup[] | undefined;
  readonly hasPublicAddress: boolean;
  /** Whether it has addresses of IPv6; whether a workload takes one is not drawn. */
  readonly ipv6: Certainty;
}

const NOWHERE = { vpc: undefined, subnet: undefined, network: undefined } as const;
const ANY_ADDRESS = parseCidr(ANYWHERE);

/** Anybody on the internet, or one node that stands there. */
export function onInternet(node?: DiagramNode): Position {
  const spot: Spot = { ...NOWHERE, place: 'internet', block: ANY_ADDRESS };
  return { node, place: 'internet', spots: [spot], groups: [], hasPublicAddress: true, ipv6: node ? 'unknown' : 'yes' };
}

/** A public name of AWS: not every service has addresses of IPv6 under it. */
export function atPublicName(): Position {
  return { ...onInternet(), ipv6: 'unknown' };
}

/** AWS's own network outside of every VPC: what a function without a VPC calls from. */
function withAws(node: DiagramNode): Position {
  const spot: Spot = { ...NOWHERE, place: 'aws', block: undefined };
  return { node, place: 'aws', spots: [spot], groups: [], hasPublicAddress: true, ipv6: 'unknown' };
}

/** The addresses of a node; undefined for what has none, such as an API or a target group. */
export function positionOf(net: Network, node: DiagramNode): Position | undefined {
  return net.once(`position ${node.id}`, () => locate(net, node));
}

function locate(net: Network, node: DiagramNode): Position | undefined {
  switch (node.kind) {
    case 'client':
    case 'httpEndpoint':
      return onInternet(node);
    case 'onPremises':
      return onPremises(node, node, node.props.cidrs);
    case 'onPremServer':
    case 'onPremDatabase': {
      const network = net.facts.graph.within(node, 'onPremises');
      return onPremises(node, network, node.props.address.trim() || network?.props.cidrs || '');
    }
    case 'lambda':
      return node.props.subnets.length === 0 ? withAws(node) : inVpc(net, node, false);
    case 'ec2':
      return inVpc(net, node, node.props.publicIp, node.props.privateIp);
    case 'ecsService':
      return inVpc(net, node, node.props.assignPublicIp);
    case 'autoScalingGroup':
      return inVpc(
        net,
        node,
        net.subnets(node).every((subnet) => subnet.props.mapPublicIp) && net.subnets(node).length > 0,
      );
    case 'rds':
      return inVpc(net, node, node.props.publiclyAccessible);
    case 'alb':
    case 'nlb':
      return inVpc(net, node, node.props.scheme === 'internet-facing');
    case 'natGateway':
      return inVpc(net, node, node.props.connectivity === 'public');
    case 'vpcLinkV2':
    case 'interfaceEndpoint':
    case 'gwlb':
      return inVpc(net, node, false);
    default:
      return undefined;
  }
}

function onPremises(node: DiagramNode, network: NodeOf<'onPremises'> | undefined, text: string): Position {
  const blocks = blocksOf(text) ?? [undefined];
  const spots = blocks.map((block): Spot => ({ ...NOWHERE, place: 'on-premises', network, block }));
  const ipv6 = text.includes(':') ? 'unknown' : 'no';
  return { node, place: 'on-premises', spots, groups: [], hasPublicAddress: false, ipv6 };
}

function inVpc(net: Network, node: DiagramNode, hasPublicAddress: boolean, address = ''): Position {
  const spots = net.subnets(node).map((subnet) => spotIn(net, subnet, address));
  return {
    node,
    place: 'vpc',
    spots,
    groups: groupsFiltering(net.facts, node),
    hasPublicAddress,
    ipv6: ipv6Of(node, spots),
  };
}

const IPV4_ONLY: ReadonlySet<string> = new Set(['nlb', 'natGateway', 'vpcLinkV2', 'interfaceEndpoint', 'gwlb']);

function ipv6Of(node: DiagramNode, spots: readonly Spot[]): Certainty {
  if (node.kind === 'alb') return node.props.ipAddressType === 'ipv4' ? 'no' : 'yes';
  const isThere = spots.some(({ subnet }) => subnet !== undefined && subnet.props.ipv6Cidr.trim() !== '');
  return isThere && !IPV4_ONLY.has(node.kind) ? 'unknown' : 'no';
}

/** A place in a subnet, at one address of it when that is known. */
export function spotIn(net: Network, subnet: NodeOf<'subnet'>, address = ''): Spot {
  const block = address.trim() === '' ? parseCidr(subnet.props.cidr) : parseBlock(address.trim());
  return { place: 'vpc', vpc: net.facts.vpc(subnet), subnet, network: undefined, block };
}

/** A position as the other end of a connection sees it. */
export function cidrsOf({ place, spots }: Position): readonly string[] | undefined {
  if (place === 'internet') return [ANYWHERE];
  const known = spots.flatMap(({ block }) => (block ? [formatCidr(block)] : []));
  return known.length === spots.length && known.length > 0 ? known : undefined;
}
