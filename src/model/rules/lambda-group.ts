import { defineRule, titled } from './rule';
import { sentence } from './words';

export const lambdaGroup = defineRule({
  id: 'LB-10',
  title: 'Only an ALB sends to a Lambda target group',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Calling a function means turning an HTTP request into an event, and only an Application Load Balancer reads HTTP.',
  consequence: 'AWS refuses the listener with InvalidConfigurationRequest.',
  fix: 'Put the function behind an ALB, or let the API call it directly.',
  sources: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html',
  ],
  checkedOn: '2026-11',
  onWire: { from: ['nlb', 'gwlb'], to: ['targetGroup'] },
  check({ from, to }, _facts, report) {
    if (to.kind !== 'targetGroup' || to.props.targetType !== 'lambda') return;
    report(sentence(`${titled(from)} cannot send to ${titled(to)} of type lambda; only an ALB can.`));
  },
});
