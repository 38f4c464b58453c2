import type { DiagramNode } from '../document/diagram';
import { type Spot, spotIn } from './addresses';
import type { Fault } from './checks';
import type { Network } from './failures';
import { networkName, toOnPremises } from './hybrid';
import { titled } from './names';
import {
  type Attachment,
  attachmentsOf,
  candidates,
  defaultTable,
  type Hub,
  type Table,
  tableOfAttachment,
} from './transit-table';
import { bestOf, isOpen, joined, type Onward, open, type Sender, shut, unclear, type Way } from './way';
import { mayShareZone } from './zones';

/** From a subnet over a transit gateway: attachment, zone, association, then what the table says. */
export function acrossTransit(net: Network, from: Spot, hub: Hub, to: Spot, onward: Onward, sender: Sender): Way {
  const home = from.vpc ? titled(from.vpc) : 'the VPC';
  const what = `${titled(hub)} takes traffic of ${home}`;
  const attachment = attachmentsOf(net, hub).find((one) => net.facts.vpc(one) === from.vpc);
  if (!attachment) {
    const message = `${home} is not attached to ${titled(hub)}.`;
    return shut(what, missing(hub, message, 'Attach the VPC, with a subnet in each zone.'), hub);
  }
  const { subnet } = from;
  const subnets = net.facts.subnets(attachment);
  if (subnet && subnets.length > 0 && !subnets.some((one) => mayShareZone(net, one, subnet))) {
    const message = `${titled(attachment)} has no subnet in the zone of ${titled(subnet)}.`;
    const fix = 'Add a subnet of that zone to the attachment.';
    return shut(what, { node: attachment, code: 'no-route', rule: 'NET-09', message, fix }, hub, attachment);
  }
  if (net.isDown(hub))
    return shut(
      what,
      { ...missing(hub, `${titled(hub)} is down.`, 'Connect the VPCs by a second way.'), code: 'down' },
      hub,
    );
  const table = tableOfAttachment(net, hub, attachment);
  return joined(open(what, attachment, hub), transitLookUp(net, hub, table, to, onward, sender));
}

/** What a table of a transit gateway says of a destination, and how it goes on from there. */
export function transitLookUp(net: Network, hub: Hub, table: Table, to: Spot, onward: Onward, sender: Sender): Way {
  const home = table === undefined || table === 'default' ? hub : table;
  const there = destinationName(to);
  const what = `${titled(home)} has a route to ${there}`;
  if (table === undefined) {
    const message = `An attachment of ${titled(hub)} is associated with no route table.`;
    return shut(what, missing(hub, message, 'Associate the attachment with a route table.'));
  }
  const found = candidates(net, hub, table, to);
  if (found === 'unknown') return unclear(what);
  const ways = found.map(({ target }) =>
    target
      ? behind(net, hub, target, to, onward, sender)
      : shut(what, missing(home, `${titled(home)} drops traffic to ${there}.`, 'Remove the route that drops it.')),
  );
  const best = bestOf(ways);
  if (best) return isOpen(best) ? joined(open(what), best) : best;
  const fix = 'Propagate the attachment to the table, or add a static route.';
  return shut(what, missing(home, `${titled(home)} has no route to ${there}.`, fix));
}

function behind(net: Network, hub: Hub, target: DiagramNode, to: Spot, onward: Onward, sender: Sender): Way {
  const what = `${titled(hub)} hands traffic to ${titled(target)}`;
  if (net.isDown(target))
    return shut(what, { ...missing(target, `${titled(target)} is down.`, 'Add a second way.'), code: 'down' }, target);
  if (target.kind === 'vpn' || target.kind === 'dxGateway') return toOnPremises(net, hub, to);
  if (target.kind === 'transitGateway') {
    if (sender.crossed > 4) return unclear(what, target);
    const next = { ...sender, crossed: sender.crossed + 1 };
    return joined(open(what, target), transitLookUp(net, target, defaultTable(target), to, onward, next));
  }
  return target.kind === 'tgwAttachment' ? intoVpc(net, hub, target, to, onward, sender, what) : unclear(what, target);
}

/** The destination is in the attached VPC, or that VPC has a way out of its own (a shared NAT gateway). */
function intoVpc(
  net: Network,
  hub: Hub,
  attachment: Attachment,
  to: Spot,
  onward: Onward,
  sender: Sender,
  what: string,
): Way {
  const groups = hub.props.sgReferencing ? { knowsGroups: true } : {};
  if (to.vpc !== undefined && net.facts.vpc(attachment) === to.vpc) return { ...open(what, attachment), ...groups };
  if (sender.crossed > 4) return unclear(what, attachment);
  const next = { node: hub, hasPublicAddress: false, crossed: sender.crossed + 1 };
  const ways = net.subnets(attachment).map((subnet) => onward(net, spotIn(net, subnet), to, next));
  return joined(open(what, attachment), bestOf(ways) ?? unclear(what));
}

function missing(node: DiagramNode, message: string, fix: string): Fault {
  return { node, code: 'no-route', rule: 'NET-05', message, fix };
}

/** A destination for a message. */
export function destinationName(to: Spot): string {
  if (to.place === 'on-premises') return networkName(to);
  if (to.place !== 'vpc') return 'the internet';
  return to.vpc ? titled(to.vpc) : 'its destination';
}
