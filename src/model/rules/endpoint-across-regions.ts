import type { NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { listed as entriesOf } from '../lib/listed';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const endpointAcrossRegions = defineRule({
  id: 'X-05',
  title: 'An endpoint service is open to the Region of its consumer',
  severity: { aws: 'warning', 'saa-c03': 'error' },
  why: 'An endpoint service serves its own Region, and further ones only when its owner lists them.',
  consequence: 'The endpoint cannot be made: the service name is not known in that Region.',
  fix: "Add the consumer's Region to the supported Regions, or make the endpoint in the Region of the service.",
  sources: ['https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-share-your-services.html'],
  checkedOn: '2026-11',
  today: 'The exam material says both are in one Region; a provider can open its service to further Regions now.',
  onWire: { from: ['interfaceEndpoint', 'gwlbEndpoint'], to: ['endpointService'] },
  check({ from, to }, facts, report) {
    if (to.kind !== 'endpointService' || facts.mayShareRegion(from, to)) return;
    const consumer = codeOf(facts.region(from));
    const isOpen = from.kind === 'interfaceEndpoint' && entriesOf(to.props.supportedRegions).includes(consumer);
    const where = `${titled(from)} stands in ${consumer}, ${titled(to)} in ${codeOf(facts.region(to))}`;
    if (isOpen) return report(sentence(`${where}; the exam asks for both in one Region.`), { only: 'saa-c03' });
    if (from.kind === 'gwlbEndpoint') return report(sentence(`${where}; such an endpoint stays within its Region.`));
    report(sentence(`${where}, which does not list that Region as supported.`), {
      fixes: () => [openTo(to, consumer)],
    });
  },
});

function codeOf(region: ReturnType<Facts['region']>): string {
  return region?.props.code.trim() ?? '';
}

function openTo(service: NodeOf<'endpointService'>, region: string) {
  const regions = [...entriesOf(service.props.supportedRegions), region].join(', ');
  return fix('open-region', `Open ${nodeName(service)} to ${region}`, setProp(service.id, 'supportedRegions', regions));
}
