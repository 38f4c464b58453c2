import { defineRule, titled } from './rule';
import { sentence } from './words';

export const crossZoneCharge = defineRule({
  id: 'LB-20',
  title: 'Cross-zone on an NLB costs traffic between zones',
  severity: { aws: 'info', 'saa-c03': 'info' },
  why: 'With cross-zone on, a request may leave its zone; AWS charges NLB traffic between zones in each direction.',
  consequence: 'Data between zones appears on the bill.',
  fix: 'Accept it: even load and fail-over are mostly worth it.',
  sources: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/application-load-balancer-target.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html',
  ],
  checkedOn: '2026-11',
  onNode: ['nlb'],
  check(nlb, facts, report) {
    if (!nlb.props.crossZone || facts.zones(nlb).length < 2) return;
    report(sentence(`${titled(nlb)} sends across zones; AWS charges that traffic.`));
  },
});
