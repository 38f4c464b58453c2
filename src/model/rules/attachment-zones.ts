import type { NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { attach, detach, fix } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, type Report, titled } from './rule';
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
    checkDoubles(attachment, facts, report);
    checkSenders(attachment, facts, report);
  },
});

function checkDoubles(attachment: NodeOf<'tgwAttachment'>, facts: Facts, report: Report): void {
  for (const [zone, subnets] of facts.subnetsByZone(attachment)) {
    const [kept, ...others] = subnets.map(({ id }) => id);
    if (!kept || others.length === 0) continue;
    const where = facts.zoneName(zone);
    report(sentence(`${titled(attachment)} spans ${listedNodes(subnets)} of ${where}; one is the limit.`), {
      on: [attachment.id, kept, ...others],
      fixes: () => [
        fix(
          'keep-first',
          `Let ${nodeName(attachment)} span ${subnets.slice(0, 1).map(nodeName)} alone in ${where}`,
          detach(attachment.id, 'subnets', ...others),
        ),
      ],
    });
  }
}

function checkSenders(attachment: NodeOf<'tgwAttachment'>, facts: Facts, report: Report): void {
  const served = [...facts.subnetsByZone(attachment).keys()].map(facts.zoneName);
  if (served.length === 0) return;
  const senders = new Map<string, NodeOf<'subnet'>[]>();
  for (const subnet of subnetsSending(attachment, facts)) {
    const zone = facts.graph.within(subnet, 'zone');
    const name = zone && facts.zoneName(zone);
    if (name === undefined || served.includes(name)) continue;
    senders.set(name, [...(senders.get(name) ?? []), subnet]);
  }
  const all = [...senders.values()].flat();
  if (all.length === 0) return;
  const route = `${listedNodes(all)} ${all.length > 1 ? 'route' : 'routes'} to the transit gateway`;
  report(sentence(`${titled(attachment)} spans no subnet in ${listed([...senders.keys()])}, from where ${route}.`), {
    on: [attachment.id, ...all.map(({ id }) => id)],
    fixes: () => {
      const wanted = [...senders.values()].flatMap(([first]) => first ?? []);
      const title = `Let ${nodeName(attachment)} span ${wanted.map(nodeName).join(' and ')}`;
      return [fix('span-senders', title, attach(attachment.id, 'subnets', ...wanted.map(({ id }) => id)))];
    },
  });
}

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
