import { fix } from '../fixes/edits';
import { moveInto } from '../fixes/move';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const groupInLoadBalancerVpc = defineRule({
  id: 'LB-17',
  title: 'A load balancer and its target groups belong to one VPC',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A target group names a VPC, and a listener takes only groups of the VPC of its load balancer.',
  consequence: 'CloudFormation refuses the listener: the load balancer and the target group are in different VPCs.',
  fix: 'Move the target group into the VPC of the load balancer.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-targetgroup.html',
  ],
  checkedOn: '2026-11',
  onWire: { from: ['alb', 'nlb', 'gwlb'], to: ['targetGroup'] },
  check({ from, to }, facts, report) {
    if (facts.mayShareVpc(from, to)) return;
    report(sentence(`${titled(to)} belongs to another VPC than ${titled(from)}.`), {
      fixes: () => {
        const home = facts.vpc(from);
        return home ? [fix('move', `Move ${nodeName(to)} to ${nodeName(home)}`, moveInto(to.id, home.id))] : [];
      },
    });
  },
});
