import { groupInLoadBalancerVpc } from '../../../src/model/rules/group-in-load-balancer-vpc';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const subnets = ['private-a', 'private-b'];
const base = twoZones()
  .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
  .node('alb', 'web', { in: 'main', props: { subnets, listeners: [{ protocol: 'HTTP', port: 80 }] } })
  .node('nlb', 'front', { in: 'main', props: { subnets, listeners: [{ protocol: 'TCP', port: 80 }] } })
  .node('targetGroup', 'near', { in: 'main' })
  .node('targetGroup', 'far', { in: 'other', props: { protocol: 'TCP' } })
  .node('targetGroup', 'loose');

testRule(groupInLoadBalancerVpc, {
  valid: [
    ['a group of the same VPC', base.wire('web', 'near')],
    ['a group whose VPC is not known', base.wire('web', 'loose')],
  ],
  invalid: [
    [
      'an ALB with a group of another VPC',
      base.wire('web', 'far'),
      { on: ['web', 'far'], message: 'Target group "far" belongs to another VPC than ALB "web".', fixes: ['move'] },
    ],
    [
      'an NLB with a group of another VPC',
      base.wire('front', 'far'),
      { on: ['front', 'far'], message: 'Target group "far" belongs to another VPC than NLB "front".' },
    ],
  ],
});
