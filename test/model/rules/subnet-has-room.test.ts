import { subnetHasRoom } from '../../../src/model/rules/subnet-has-room';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const small = twoZones().node('subnet', 'small', { in: 'zone-a', props: { cidr: '10.0.3.0/28' } });
const crowd = (count: number) =>
  Array.from({ length: count }, (_, i) => i).reduce((all, i) => all.node('ec2', `box${i}`, { in: 'small' }), small);

testRule(subnetHasRoom, {
  valid: [
    ['eleven instances in a /28', crowd(11)],
    ['three instances and an ALB in a /28', crowd(3).node('alb', 'web', { in: 'main', props: { subnets: ['small'] } })],
  ],
  invalid: [
    [
      'twelve instances in a /28',
      crowd(12),
      {
        on: ['small'],
        message: 'Subnet "small" has 11 usable addresses; what stands in it may take 12.',
        fixes: ['next-free-block'],
      },
    ],
    [
      'four instances and an ALB in a /28',
      crowd(4).node('alb', 'web', { in: 'main', props: { subnets: ['small'] } }),
      { on: ['small'], message: 'Subnet "small" has 11 usable addresses; what stands in it may take 12.' },
    ],
  ],
});
