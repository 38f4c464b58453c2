import { secondZoneFixes } from '../fixes/zones';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const albTwoZones = defineRule({
  id: 'CNT-15',
  title: 'An ALB spans subnets in two Availability Zones',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'An Application Load Balancer needs subnets in at least two Availability Zones.',
  consequence:
    'CloudFormation refuses the load balancer: "At least two subnets in two different Availability Zones must be specified".',
  fix: 'Let the ALB span a subnet in a second zone.',
  sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html'],
  checkedOn: '2026-11',
  onNode: ['alb'],
  check(alb, facts, report) {
    const [zone, second] = facts.zones(alb);
    // Without any zone something else is wrong: no subnet (CNT-04), or subnets outside of zones (CNT-02).
    if (!zone || second) return;
    report(sentence(`${titled(alb)} reaches only ${facts.zoneName(zone)}; it needs subnets in two zones.`), {
      fixes: () => secondZoneFixes(alb),
    });
  },
});
