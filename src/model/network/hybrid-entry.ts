import type { DiagramNode, NodeOf } from '../document/diagram';
import type { Spot } from './addresses';
import type { Network } from './failures';
import { ADD_LINK, networkName, toGateway } from './hybrid';
import { networksBehind } from './hybrid-links';
import { titled } from './names';
import { transitLookUp } from './transit';
import { defaultTable } from './transit-table';
import { bestOf, isOpen, joined, type Onward, shut, unclear, type Way } from './way';

/** From a network on premises into a VPC: over a gateway attached to it, directly or through a transit gateway. */
export function fromOnPremises(net: Network, from: Spot, to: Spot, onward: Onward): Way {
  const what = `${networkName(from)} is joined to ${to.vpc ? titled(to.vpc) : 'the VPC'}`;
  if (!to.vpc) return unclear(what);
  const direct = net.facts.graph
    .inside(to.vpc.id, 'vpnGateway')
    .flatMap((gateway) => toGateway(net, from, gateway, to));
  const overHubs = hubsOf(net, to.vpc).flatMap((hub) =>
    toGateway(net, from, hub, to).map((way) => (isOpen(way) ? joined(way, behindHub(net, hub, to, onward)) : way)),
  );
  return bestOf([...direct, ...overHubs]) ?? noWayIn(net, from, to.vpc, what);
}

function behindHub(net: Network, hub: NodeOf<'transitGateway'>, to: Spot, onward: Onward): Way {
  const sender = { node: hub, hasPublicAddress: false, crossed: 1 };
  return transitLookUp(net, hub, defaultTable(hub), to, onward, sender);
}

function hubsOf(net: Network, vpc: NodeOf<'vpc'>): readonly NodeOf<'transitGateway'>[] {
  const { graph } = net.facts;
  const nodes: readonly DiagramNode[] = graph
    .inside(vpc.id, 'tgwAttachment')
    .flatMap((attachment) => graph.wiresFrom(attachment.id).flatMap((wire) => graph.node(wire.to.node) ?? []));
  return [...new Set(nodes)].filter((node) => node.kind === 'transitGateway');
}

/** No gateway of its own: perhaps one of a peered VPC, which does not count. */
function noWayIn(net: Network, from: Spot, vpc: NodeOf<'vpc'>, what: string): Way {
  const { graph } = net.facts;
  const detour = graph.namedBy(vpc.id, 'peering').find(({ props }) => {
    const other = props.requester === vpc.id ? props.accepter : props.requester;
    const gateways = other === null ? [] : graph.inside(other, 'vpnGateway');
    return gateways.some((gateway) =>
      networksBehind(net.facts, gateway).some(({ network }) => network === from.network),
    );
  });
  if (detour) {
    const message = `${networkName(from)} ends at the VPC on the other side of ${titled(detour)}; peering is not transitive.`;
    const fix = 'Connect both VPCs and the network by a transit gateway.';
    return shut(what, { node: detour, code: 'not-transitive', rule: 'NET-06', message, fix }, detour);
  }
  const message = `No VPN or Direct Connect joins ${networkName(from)} to ${titled(vpc)}.`;
  return shut(what, { node: vpc, code: 'no-route', rule: 'NET-05', message, fix: ADD_LINK });
}
