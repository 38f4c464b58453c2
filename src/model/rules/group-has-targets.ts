import { targetFixes } from '../fixes/complete';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const groupHasTargets = defineRule({
  id: 'LB-16',
  title: 'A target group has targets',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'A load balancer can only answer with what a target answered.',
  consequence: 'Behind an ALB callers get 503, behind an NLB the connection is reset.',
  fix: 'Wire the group to instances, or to an ALB when its type is alb; or type in addresses when it is ip.',
  sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html'],
  checkedOn: '2026-11',
  completeness: true,
  onNode: ['targetGroup'],
  check(group, facts, report) {
    // Read whatever the type is: where a template registers targets that nobody knows yet, nothing is said.
    const { targetType, addresses } = group.props;
    if (facts.graph.wiresFrom(group.id).length > 0 || (targetType === 'ip' && addresses.length > 0)) return;
    report(sentence(`${titled(group)} has no target.`), { fixes: () => targetFixes(group, facts) });
  },
});
