import { defineRule, named } from './rule';

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
    const zones = facts.zones(alb);
    if (zones.length >= 2) return;
    const where = zones[0] ? `only ${facts.zoneName(zones[0])}` : 'no Availability Zone';
    report(`ALB ${named(alb)} reaches ${where}; it needs subnets in two zones.`);
  },
});
