import type { DiagramNode, NodeOf } from '../document/diagram';
import { offeredBy, serviceOf } from '../facts/private-link';
import { type Spot, spotIn } from './addresses';
import type { Network } from './failures';
import { titled } from './names';
import { registeredIn } from './registered';
import { joined, type Onward, open, type Sender, shut, unclear, type Way } from './way';

type Endpoint = NodeOf<'gwlbEndpoint'>;

/**
 * Through the appliances behind a Gateway Load Balancer endpoint, which get packets as they are and send them back to
 * it: they go on by the route table of its own subnet, with the address of the sender.
 * Source: https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html
 */
export function throughInspection(
  net: Network,
  from: Spot,
  endpoint: Endpoint,
  to: Spot,
  onward: Onward,
  sender: Sender,
): Way {
  const what = `${titled(endpoint)} hands it to its appliances`;
  if (net.facts.vpc(endpoint) !== from.vpc) {
    const message = `${titled(endpoint)} belongs to another VPC, and no route leads to it.`;
    const fix = 'Route to an endpoint of the VPC, or over a transit gateway to the VPC that has it.';
    return shut(what, { node: endpoint, code: 'not-transitive', rule: 'NET-06', message, fix }, endpoint);
  }
  if (sender.inspectedBy?.includes(endpoint)) {
    const message = `The subnet of ${titled(endpoint)} routes back to it, so packets never get on.`;
    const fix = 'Give the subnet of the endpoint a route table of its own, with routes past it.';
    return shut(what, { node: endpoint, code: 'no-route', rule: null, message, fix }, endpoint);
  }
  const inspected = joined(open(what, endpoint), atAppliances(net, endpoint));
  const [subnet] = net.subnets(endpoint);
  if (!subnet) return joined(inspected, unclear(`${titled(endpoint)} stands in a subnet`));
  const next = { ...sender, inspectedBy: [...(sender.inspectedBy ?? []), endpoint] };
  // Behind appliances rules that name a group admit nobody; addresses count.
  return { ...joined(inspected, onward(net, spotIn(net, subnet), to, next)), knowsGroups: false };
}

/** The endpoint service, its load balancer and the appliances, as far as they are drawn. What they let pass is theirs to say. */
export function atAppliances(net: Network, endpoint: Endpoint): Way {
  const down = (node: DiagramNode) =>
    shut(`${titled(node)} works`, {
      node,
      code: 'down',
      rule: null,
      message: `${titled(node)} is down.`,
      fix: 'Use an endpoint and appliances in each zone.',
    });
  if (net.isDown(endpoint)) return down(endpoint);
  const service = serviceOf(net.facts, endpoint);
  const gwlb = service && offeredBy(net.facts, service).find((node) => node.kind === 'gwlb');
  if (!service || !gwlb) return unclear(`the appliances behind ${titled(endpoint)} let it pass`);
  if (net.isDown(gwlb)) return joined(open(`${titled(service)} leads to ${titled(gwlb)}`, service, gwlb), down(gwlb));
  return joined(open(`${titled(service)} leads to ${titled(gwlb)}`, service, gwlb), behind(net, gwlb));
}

function behind(net: Network, gwlb: DiagramNode): Way {
  const { graph } = net.facts;
  const appliances = graph
    .wiresFrom(gwlb.id)
    .flatMap((wire) => graph.node(wire.to.node) ?? [])
    .flatMap((group) => (group.kind === 'targetGroup' ? registeredIn(net, group) : []))
    .map(({ target }) => target);
  const works = appliances.find((node) => !net.isDown(node));
  if (works) return unclear(`${titled(works)} lets it pass`, works);
  const message =
    appliances.length === 0 ? `${titled(gwlb)} has no appliance.` : `Every appliance behind ${titled(gwlb)} is down.`;
  const code = appliances.length === 0 ? 'no-target' : 'down';
  const fix = 'Register an appliance in each zone in the target group.';
  return shut(`${titled(gwlb)} has an appliance`, { node: gwlb, code, rule: null, message, fix });
}
