import type { DiagramNode, NodeOf } from '../document/diagram';
import type { Spot } from './addresses';
import type { Network } from './failures';
import { titled } from './names';
import { defaultRouteOf, lookUp } from './route-lookup';
import { destinationName } from './transit';
import { joined, open, shut, unclear, type Way } from './way';

/** The way of IPv6 packets from one spot to another. What leads between VPCs and to networks on premises is not known. */
export function ipv6Way(net: Network, from: Spot, to: Spot): Way {
  const isInto = from.place === 'internet' || from.place === 'aws';
  const there = `IPv6 leads to ${destinationName(to)}`;
  if (isInto) return to.subnet ? inFromInternet(net, to.subnet) : unclear(there);
  return from.subnet ? fromSubnet(net, from.subnet, to) : unclear(there);
}

function fromSubnet(net: Network, subnet: NodeOf<'subnet'>, to: Spot): Way {
  const what = `${titled(subnet)} has an IPv6 route to ${destinationName(to)}`;
  const hit = lookUp(net.facts, subnet, to, 'ipv6');
  if (hit.found === 'local') return open('the VPC joins its subnets by the local route');
  if (hit.found === 'unknown') return unclear(what);
  if (hit.found === 'none') return shut(what, noRoute(subnet, `${titled(subnet)} has no IPv6 route there.`));
  const { target, destination } = hit;
  const first = open(`${titled(subnet)} routes ${destination} to ${titled(target)}`);
  const isOut = target.kind === 'internetGateway' || target.kind === 'egressOnlyGateway';
  return joined(first, isOut ? throughGateway(net, subnet, target) : unclear(`${titled(target)} takes IPv6`, target));
}

/** In by an internet gateway; an egress-only one lets nothing begin outside. */
function inFromInternet(net: Network, subnet: NodeOf<'subnet'>): Way {
  const what = `${titled(subnet)} routes ::/0 to an internet gateway of its VPC`;
  const hit = defaultRouteOf(net.facts, subnet, 'ipv6');
  if (hit.found === 'unknown') return unclear(what);
  if (hit.found === 'route' && hit.target.kind === 'internetGateway') return throughGateway(net, subnet, hit.target);
  const isOneWay = hit.found === 'route' && hit.target.kind === 'egressOnlyGateway';
  const why = isOneWay
    ? `${titled(hit.target)} lets nothing begin outside.`
    : `${titled(subnet)} has no route for ::/0 to an internet gateway.`;
  return shut(what, noRoute(subnet, why));
}

function throughGateway(net: Network, subnet: NodeOf<'subnet'>, gateway: DiagramNode): Way {
  const what = `${titled(gateway)} joins the VPC and the internet`;
  if (net.facts.vpc(gateway) !== net.facts.vpc(subnet))
    return shut(what, noRoute(gateway, `${titled(gateway)} belongs to another VPC.`), gateway);
  if (!net.isDown(gateway)) return open(what, gateway);
  const fault = { code: 'down', rule: null, message: `${titled(gateway)} is down.`, fix: 'Wait for AWS.' } as const;
  return shut(what, { ...fault, node: gateway }, gateway);
}

function noRoute(node: DiagramNode, message: string) {
  return { node, code: 'no-route', rule: 'NET-03', message, fix: 'Add a route for ::/0.' } as const;
}
