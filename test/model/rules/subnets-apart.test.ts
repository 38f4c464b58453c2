import { subnetsApart } from '../../../src/model/rules/subnets-apart';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const withSubnet = (cidr: string) => twoZones().node('subnet', 'extra', { in: 'zone-a', props: { cidr } });

testRule(subnetsApart, {
  valid: [
    ['neighbouring blocks', withSubnet('10.0.3.0/24')],
    [
      'the same block in another VPC',
      twoZones()
        .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.0.0.0/16' } })
        .node('zone', 'other-a', { in: 'other' })
        .node('subnet', 'twin', { in: 'other-a', props: { cidr: '10.0.1.0/24' } }),
    ],
  ],
  invalid: [
    [
      'a block twice',
      withSubnet('10.0.2.0/24'),
      {
        on: ['private-b', 'extra'],
        message: 'Subnet "private-b" (10.0.2.0/24) overlaps Subnet "extra" (10.0.2.0/24).',
        fixes: ['next-free-block'],
      },
    ],
    [
      'a block that holds two others, once for each of them',
      withSubnet('10.0.0.0/22'),
      {
        on: ['private-a', 'extra'],
        message: 'Subnet "private-a" (10.0.1.0/24) overlaps Subnet "extra" (10.0.0.0/22).',
      },
      {
        on: ['private-b', 'extra'],
        message: 'Subnet "private-b" (10.0.2.0/24) overlaps Subnet "extra" (10.0.0.0/22).',
      },
    ],
  ],
});
