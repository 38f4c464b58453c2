import { defineRule, titled } from './rule';
import { sentence } from './words';

export const nlbBeforeAlbOnly = defineRule({
  id: 'LB-35',
  title: 'An NLB stands before an ALB, never behind it',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A target group can hold an ALB, and there is none that holds an NLB.',
  consequence: 'The NLB cannot be registered as a target.',
  fix: 'Turn the order round: NLB, target group of type alb, ALB.',
  sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html'],
  checkedOn: '2026-11',
  onWire: { from: ['alb', 'targetGroup'], to: ['nlb'] },
  check({ from, to }, facts, report) {
    if (
      from.kind === 'targetGroup' &&
      !facts.listenersInto(from).some(({ loadBalancer }) => loadBalancer.kind === 'alb')
    )
      return;
    report(sentence(`${titled(from)} cannot send to ${titled(to)}; an NLB stands before an ALB.`));
  },
});
