import type { DiagramNode, NodeOf } from '../document/diagram';
import { kindOf } from '../kinds/registry';
import { type Spot, spotIn } from './addresses';
import { anyOverlap, blocksOfVpc, isPrivateBlock } from './blocks';
import type { Network } from './failures';
import { outByEgressOnly, outByInternetGateway, throughNat } from './gateways';
import { networkName, toOnPremises } from './hybrid';
import { fromOnPremises } from './hybrid-entry';
import { atAppliances, throughInspection } from './inspection';
import { titled } from './names';
import { acrossPeering } from './peering';
import { lookUp, tableOf } from './route-lookup';
import { acrossTransit, destinationName } from './transit';
import { joined, open, type Sender, shut, unclear, type Way } from './way';

/** The way of packets from one spot to another, in this direction only. */
export function wayBetween(net: Network, from: Spot, to: Spot, sender: Sender): Way {
  if (from.place === 'vpc') return fromSubnet(net, from, to, sender);
  if (from.place === 'on-premises') {
    if (to.place === 'on-premises') return withinNetworks(from, to);
    return to.place === 'vpc'
      ? fromOnPremises(net, from, to, fromSubnet)
      : open(`${networkName(from)} reaches the internet`);
  }
  if (to.place === 'vpc') return fromInternet(net, to);
  if (to.place === 'on-premises') return noWayOnPremises(to);
  return open('the internet is open on both ends');
}

/** From a subnet: by the local route, or by what its table says and what the gateway does then. */
function fromSubnet(net: Network, from: Spot, to: Spot, sender: Sender): Way {
  const { subnet } = from;
  const there = destinationName(to);
  if (!subnet) return unclear(`there is a route to ${there}`);
  const hit = lookUp(net.facts, subnet, to);
  const what = `${titled(subnet)} has a route to ${there}`;
  if (hit.found === 'local')
    return open(`${from.vpc ? titled(from.vpc) : 'the VPC'} joins its subnets by the local route`);
  if (hit.found === 'none') return shut(what, noRoute(net, from, to, sender));
  if (hit.found === 'unknown') return unclear(what);
  const first = open(`${titled(subnet)} routes ${hit.destination} to ${titled(hit.target)}`);
  return joined(first, byTarget(net, from, hit.target, to, sender));
}

function noRoute(net: Network, from: Spot, to: Spot, sender: Sender) {
  const { subnet, vpc } = from;
  const isOutside = to.place === 'internet' || to.place === 'aws';
  const gateways = vpc ? net.facts.graph.inside(vpc.id, 'natGateway', 'internetGateway') : [];
  const way = gateways.length > 0 ? gateways.map(titled).join(' or ') : 'a NAT gateway';
  return {
    node: (subnet && tableOf(net.facts, subnet)) ?? subnet,
    code: 'no-route',
    rule: isOutside ? 'NET-03' : ruleOfAddress(from, to, sender),
    message: `${tableName(net, from)} has no route to ${destinationName(to)}.`,
    fix: isOutside
      ? `Add a route for 0.0.0.0/0 to ${way}.`
      : 'Add a route to its addresses over peering, a transit gateway, VPN or Direct Connect.',
  } as const;
}

/** All subnets of one table lack the same route: that is one reason, not several. */
function tableName(net: Network, { subnet, vpc }: Spot): string {
  const table = subnet && tableOf(net.facts, subnet);
  if (table) return titled(table);
  return vpc ? `The main route table of ${titled(vpc)}` : 'The subnet';
}

/** No route leads to an address that both sides have, and none of a VPN to a public one: the address is at fault. */
function ruleOfAddress({ vpc }: Spot, { block, place }: Spot, { node }: Sender): string {
  const isBalancer = node?.kind === 'alb' || node?.kind === 'nlb';
  if (place === 'on-premises' && isBalancer && block && !isPrivateBlock(block)) return 'LB-13';
  const own = vpc && blocksOfVpc(vpc);
  return block && own && anyOverlap(own, [block]) ? 'CNT-13' : 'NET-05';
}

function byTarget(net: Network, from: Spot, target: DiagramNode, to: Spot, sender: Sender): Way {
  switch (target.kind) {
    case 'internetGateway':
      return outByInternetGateway(net, from, target, to, sender);
    case 'natGateway':
      return throughNat(net, from, target, to, fromSubnet, sender);
    case 'egressOnlyGateway':
      return outByEgressOnly(target);
    case 'peering':
      return acrossPeering(net, from, target, to, sender);
    case 'transitGateway':
      return acrossTransit(net, from, target, to, fromSubnet, sender);
    case 'vpnGateway':
      return byPrivateGateway(net, from, target, to, sender);
    case 'gwlbEndpoint':
      return throughInspection(net, from, target, to, fromSubnet, sender);
    default:
      // An appliance decides by itself what becomes of it.
      return unclear(`${kindOf(target.kind).short} ${titled(target)} lets it pass`, target);
  }
}

function byPrivateGateway(
  net: Network,
  from: Spot,
  gateway: DiagramNode & { kind: 'vpnGateway' },
  to: Spot,
  sender: Sender,
): Way {
  const what = `${titled(gateway)} leads to ${destinationName(to)}`;
  const isOurs = net.facts.vpc(gateway) === from.vpc;
  if (isOurs && to.place === 'on-premises' && sender.node?.kind !== 'transitGateway')
    return toOnPremises(net, gateway, to);
  const message = isOurs
    ? `${titled(gateway)} leads to networks on premises, not through them.`
    : `${titled(gateway)} is attached to another VPC.`;
  const fix = 'Connect the networks by a transit gateway.';
  return shut(what, { node: gateway, code: 'not-transitive', rule: 'NET-06', message, fix }, gateway);
}

/** In by the internet gateway: answers must find the way back, so the subnet needs a default route to it. */
function fromInternet(net: Network, to: Spot, seen: readonly DiagramNode[] = []): Way {
  const { subnet } = to;
  const what = `${subnet ? titled(subnet) : 'the subnet'} routes 0.0.0.0/0 to an internet gateway of its VPC`;
  if (!subnet) return unclear(what);
  const hit = lookUp(net.facts, subnet, { ...to, place: 'internet', vpc: undefined, subnet: undefined });
  if (hit.found === 'unknown') return unclear(what);
  const endpoint = hit.found === 'route' && hit.target.kind === 'gwlbEndpoint' ? hit.target : undefined;
  if (endpoint) return inOverAppliances(net, to, endpoint, seen);
  const gateway = hit.found === 'route' && hit.target.kind === 'internetGateway' ? hit.target : undefined;
  const message = `${titled(subnet)} has no default route to an internet gateway.`;
  const fix = 'Add a route for 0.0.0.0/0 to the internet gateway.';
  const fault = { node: subnet, code: 'no-route', rule: 'NET-01', message, fix } as const;
  if (!gateway)
    return hit.found === 'route' && hit.target.kind === 'ec2' ? unclear(what, hit.target) : shut(what, fault);
  if (net.isDown(gateway))
    return shut(
      what,
      { ...fault, node: gateway, code: 'down', rule: null, message: `${titled(gateway)} is down.` },
      gateway,
    );
  return net.facts.vpc(gateway) === to.vpc ? open(what, gateway) : shut(what, fault, gateway);
}

/** Answers leave over the appliances, so requests come in over them: by the route table of the gateway, which is not drawn. */
function inOverAppliances(net: Network, to: Spot, endpoint: NodeOf<'gwlbEndpoint'>, seen: readonly DiagramNode[]): Way {
  const what = `the internet gateway routes requests over ${titled(endpoint)}`;
  const [subnet] = net.subnets(endpoint);
  if (!subnet || net.facts.vpc(endpoint) !== to.vpc || seen.includes(endpoint)) return unclear(what, endpoint);
  const way = joined(fromInternet(net, spotIn(net, subnet), [...seen, endpoint]), unclear(what, endpoint));
  return joined(way, atAppliances(net, endpoint));
}

function withinNetworks(from: Spot, to: Spot): Way {
  const what = `${networkName(from)} reaches ${networkName(to)}`;
  return from.network === to.network ? open(what) : unclear(what);
}

function noWayOnPremises(to: Spot): Way {
  const message = `${networkName(to)} has private addresses, which nobody on the internet reaches.`;
  const fix = 'Let the caller stand in a VPC that is joined to the network by VPN or Direct Connect.';
  return shut(`the internet reaches ${networkName(to)}`, {
    node: to.network,
    code: 'not-exposed',
    rule: null,
    message,
    fix,
  });
}
