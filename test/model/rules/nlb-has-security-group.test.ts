import { nlbHasSecurityGroup } from '../../../src/model/rules/nlb-has-security-group';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const subnets = ['private-a', 'private-b'];
const base = twoZones().node('securityGroup', 'nlb-sg', { in: 'main' });

testRule(nlbHasSecurityGroup, {
  valid: [
    ['an NLB with a group', base.node('nlb', 'front', { in: 'main', props: { subnets, securityGroups: ['nlb-sg'] } })],
    ['an ALB without one', base.node('alb', 'web', { in: 'main', props: { subnets } })],
  ],
  invalid: [
    [
      'an internal NLB without a group',
      base.node('nlb', 'front', { in: 'main', props: { subnets } }),
      { on: ['front'], message: 'NLB "front" has no security group.', fixes: ['attach-group'] },
    ],
    [
      'an internet-facing NLB without a group',
      base.node('nlb', 'front', { in: 'main', props: { subnets, scheme: 'internet-facing' } }),
      { on: ['front'], message: 'NLB "front" has no security group.' },
    ],
  ],
});
