import { fix } from '../fixes/edits';
import { addListener, addTargetGroup } from '../fixes/serve';
import { nodeName } from '../fixes/words';
import { needsNoTarget } from '../lib/alb-action';
import { defineRule, titled } from './rule';
import { longListener, sentence } from './words';

export const loadBalancerServes = defineRule({
  id: 'LB-01',
  title: 'A load balancer has listeners, and each sends to a target group',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A listener is what accepts requests, and CloudFormation requires a default action for it.',
  consequence:
    'Nothing answers on the load balancer, or CloudFormation refuses the listener: it has no default action.',
  fix: 'Add a listener and wire it to a target group.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listener.html',
  ],
  checkedOn: '2026-11',
  completeness: true,
  onNode: ['alb', 'nlb', 'gwlb'],
  check(loadBalancer, facts, report) {
    if (facts.isExternal(loadBalancer)) return;
    if (loadBalancer.kind === 'gwlb') {
      if (facts.graph.wiresFrom(loadBalancer.id).length === 0)
        report(sentence(`${titled(loadBalancer)} sends to no target group.`));
      return;
    }
    if (loadBalancer.props.listeners.length === 0) {
      report(sentence(`${titled(loadBalancer)} has no listener.`), {
        fixes: () => [
          fix(
            'add-listener',
            `Give ${nodeName(loadBalancer)} a listener and a target group`,
            addListener(loadBalancer.id),
          ),
        ],
      });
    }
    for (const listener of loadBalancer.props.listeners) {
      // A redirect and a fixed response need no targets; a wire to something else than a group is judged as a wire.
      if (
        ('action' in listener && needsNoTarget(listener.action)) ||
        facts.graph.wiresFrom(loadBalancer.id, listener.id).length > 0
      )
        continue;
      report(sentence(`${longListener({ loadBalancer, listener })} sends to no target group.`), {
        fixes: () => [
          fix(
            'add-target-group',
            `Add a target group to ${nodeName(loadBalancer)}`,
            addTargetGroup(loadBalancer.id, listener),
          ),
        ],
      });
    }
  },
});
