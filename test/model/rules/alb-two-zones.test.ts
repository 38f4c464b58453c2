import { albTwoZones } from '../../../src/model/rules/alb-two-zones';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const base = twoZones()
  .node('subnet', 'second-a', { in: 'zone-a', props: { cidr: '10.0.3.0/24' } })
  .node('zone', 'zone-a again', { in: 'main', props: { letter: 'a' } })
  .node('subnet', 'third-a', { in: 'zone-a again', props: { cidr: '10.0.4.0/24' } });
const alb = (...subnets: readonly string[]) => base.node('alb', 'web', { in: 'main', props: { subnets } });

testRule(albTwoZones, {
  valid: [
    ['an ALB in zones a and b', alb('private-a', 'private-b')],
    ['an ALB without subnets, which CNT-04 tells', alb()],
  ],
  invalid: [
    [
      'an ALB with both subnets in zone a',
      alb('private-a', 'second-a'),
      {
        on: ['web'],
        message: 'ALB "web" reaches only eu-central-1a; it needs subnets in two zones.',
        fixes: ['span-second-zone'],
      },
    ],
    [
      'an ALB in two boxes that are both zone a',
      alb('private-a', 'third-a'),
      { on: ['web'], message: 'ALB "web" reaches only eu-central-1a; it needs subnets in two zones.' },
    ],
  ],
});
