import type { NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { defineRule, titled } from './rule';
import { listed, listedNodes, sentence } from './words';

export const attachmentZones = defineRule({
  id: 'NET-09',
  title: 'A transit gateway attachment has one subnet in each zone it serves',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'The attachment has one interface in a zone, and resources reach the transit gateway in their own zone only.',
  consequence:
    'AWS refuses a second subnet of a zone; from a zone without one, packets to the transit gateway are lost.',
  fix: 'Let the attachment span one subnet of each zone whose subnets route to the transit gateway.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html'],
  checkedOn: '2026-11',
  onNode: ['tgwAttachment'],
  check(attachment, facts, report) {
    const spanned = facts.subnetsByZone(attachment);
    for (const [zone, subnets] of spanned) {
      if (subnets.length < 2) continue;
      report(
        sentence(`${titled(attachment)} spans ${listedNodes(subnets)} of ${facts.zoneName(zone)}; one is the limit.`),
        {
          on: [attachment.id, ...subnets.map(({ id }) => id)],
        },
      );
    }
    if (spanned.size === 0) return;
    const served = [...spanned.keys()].map(facts.zoneName);
    const senders = subnetsSending(attachment, facts).flatMap((subnet) => {
      const zone = facts.graph.within(subnet, 'zone');
      return zone && !served.includes(facts.zoneName(zone)) ? [{ subnet, zone: facts.zoneName(zone) }] : [];
    });
    if (senders.length === 0) return;
    const subnets = senders.map(({ subnet }) => subnet);
    const zones = senders.map(({ zone }) => zone);
    report(
      sentence(
        `${titled(attachment)} spans no subnet in ${listed(zones)}, from where ${listedNodes(subnets)} ${subnets.length > 1 ? 'route' : 'routes'} to the transit gateway.`,
      ),
      { on: [attachment.id, ...subnets.map(({ id }) => id)] },
    );
  },
});

/** The subnets of its VPC whose table leads to its transit gateway. */
function subnetsSending(attachment: NodeOf<'tgwAttachment'>, facts: Facts): readonly NodeOf<'subnet'>[] {
  const vpc = facts.vpc(attachment);
  const hubs = facts.graph.wiresFrom(attachment.id).map((wire) => wire.to.node);
  if (!vpc) return [];
  return facts.subnetsIn(vpc).filter(({ props }) => {
    const table = props.routeTable === null ? undefined : facts.graph.node(props.routeTable);
    if (table?.kind !== 'routeTable') return false;
    return table.props.routes.some(({ target }) => target !== null && hubs.includes(target));
  });
}
