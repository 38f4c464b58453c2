import { secondZoneFixes } from '../fixes/zones';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const vpcLinkV2TwoZones = defineRule({
  id: 'CNT-19',
  title: 'A VPC link V2 spans two Availability Zones',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'The interfaces of the link carry every request; in one zone they are a single point of failure.',
  consequence: 'When the zone fails, every request over the link fails.',
  fix: 'Let the link span a subnet in a second zone now: later it means a new link.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-vpc-links-v2.html'],
  checkedOn: '2026-11',
  onNode: ['vpcLinkV2'],
  check(link, facts, report) {
    const [zone, second] = facts.zones(link);
    if (!zone || second) return;
    report(sentence(`${titled(link)} stands in ${facts.zoneName(zone)} only.`), { fixes: () => secondZoneFixes(link) });
  },
});
