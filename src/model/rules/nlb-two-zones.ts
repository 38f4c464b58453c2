import { secondZoneFixes } from '../fixes/zones';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const nlbTwoZones = defineRule({
  id: 'CNT-18',
  title: 'An NLB spans two Availability Zones',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'AWS accepts one zone, but then a failure of that zone is a failure of the service.',
  consequence: 'When the zone fails, every request fails.',
  fix: 'Let the NLB span a subnet in a second zone.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/vpc-links-v1.html'],
  checkedOn: '2026-11',
  onNode: ['nlb'],
  check(nlb, facts, report) {
    const [zone, second] = facts.zones(nlb);
    if (!zone || second) return;
    report(sentence(`${titled(nlb)} stands in ${facts.zoneName(zone)} only.`), { fixes: () => secondZoneFixes(nlb) });
  },
});
