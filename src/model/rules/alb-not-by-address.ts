import { fix } from '../fixes/edits';
import { targetAlb } from '../fixes/target-groups';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const albNotByAddress = defineRule({
  id: 'LB-09',
  title: 'An ALB is registered as an ALB, not by its addresses',
  severity: { aws: 'warning', 'saa-c03': 'off' },
  why: 'The addresses of an ALB change whenever it grows or a node is replaced.',
  consequence: 'The group keeps old addresses: requests start to fail some day without a change of yours.',
  fix: 'Make the target group of type alb.',
  sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/application-load-balancer-target.html'],
  checkedOn: '2026-11',
  onWire: { from: ['targetGroup'], to: ['alb'] },
  check({ from, to }, facts, report) {
    if (from.kind !== 'targetGroup' || from.props.targetType !== 'ip') return;
    report(sentence(`${titled(from)} of type ip holds the addresses of ${titled(to)}, and those change.`), {
      fixes: () => {
        const isOnly = facts.graph.wiresFrom(from.id).length === 1;
        return isOnly && to.kind === 'alb'
          ? [fix('make-type-alb', `Make ${nodeName(from)} of type alb`, targetAlb(from, to))]
          : [];
      },
    });
  },
});
