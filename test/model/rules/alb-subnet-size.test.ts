import { albSubnetSize } from '../../../src/model/rules/alb-subnet-size';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const base = twoZones()
  .node('subnet', 'tight-a', { in: 'zone-a', props: { cidr: '10.0.3.0/28' } })
  .node('subnet', 'tight-b', { in: 'zone-b', props: { cidr: '10.0.3.16/28' } })
  .node('subnet', 'fair-b', { in: 'zone-b', props: { cidr: '10.0.3.32/27' } });
const alb = (...subnets: readonly string[]) => base.node('alb', 'web', { in: 'main', props: { subnets } });

testRule(albSubnetSize, {
  valid: [
    ['an ALB in a /24 and a /27', alb('private-a', 'fair-b')],
    ['an NLB in a /28', base.node('nlb', 'front', { in: 'main', props: { subnets: ['tight-a', 'tight-b'] } })],
  ],
  invalid: [
    [
      'an ALB with one subnet of /28',
      alb('tight-a', 'fair-b'),
      {
        on: ['web', 'tight-a'],
        message: 'ALB "web" spans Subnet "tight-a", a /28 block; it needs /27 or larger.',
        fixes: ['next-free-block'],
      },
    ],
    [
      'an ALB with two of them',
      alb('tight-a', 'tight-b'),
      { on: ['web', 'tight-a'], message: 'ALB "web" spans Subnet "tight-a", a /28 block; it needs /27 or larger.' },
      { on: ['web', 'tight-b'], message: 'ALB "web" spans Subnet "tight-b", a /28 block; it needs /27 or larger.' },
    ],
  ],
});
