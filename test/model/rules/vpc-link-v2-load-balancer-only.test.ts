import { vpcLinkV2LoadBalancerOnly } from '../../../src/model/rules/vpc-link-v2-load-balancer-only';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const base = twoZones()
  .node('vpcLinkV2', 'link', { in: 'main' })
  .node('alb', 'web', { in: 'main' })
  .node('nlb', 'front', { in: 'main' })
  .node('ec2', 'box', { in: 'private-a' })
  .node('targetGroup', 'group', { in: 'main' });

testRule(vpcLinkV2LoadBalancerOnly, {
  valid: [
    ['a V2 link to an ALB and an NLB', base.wire('link', 'web').wire('link', 'front')],
    ['an instance behind the ALB of the link', base.wire('link', 'web').wire('web', 'group').wire('group', 'box')],
  ],
  invalid: [
    [
      'a V2 link to an instance',
      base.wire('link', 'box'),
      {
        on: ['link', 'box'],
        message: 'VPC link V2 "link" points at EC2 instance "box"; a V2 link takes an ALB or an NLB.',
        fixes: ['insert-alb-targetGroup', 'insert-nlb-targetGroup'],
      },
    ],
    [
      'a V2 link to a target group',
      base.wire('link', 'group'),
      {
        on: ['link', 'group'],
        message: 'VPC link V2 "link" points at Target group "group"; a V2 link takes an ALB or an NLB.',
      },
    ],
  ],
});
