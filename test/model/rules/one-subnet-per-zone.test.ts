import { oneSubnetPerZone } from '../../../src/model/rules/one-subnet-per-zone';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const base = twoZones().node('subnet', 'second-a', { in: 'zone-a', props: { cidr: '10.0.3.0/24' } });

testRule(oneSubnetPerZone, {
  valid: [
    [
      'an NLB with a subnet in each zone',
      base.node('nlb', 'front', { in: 'main', props: { subnets: ['private-a', 'private-b'] } }),
    ],
    [
      'a V2 link with two subnets in one zone',
      base.node('vpcLinkV2', 'link', { in: 'main', props: { subnets: ['private-a', 'second-a'] } }),
    ],
  ],
  invalid: [
    [
      'an ALB with two subnets in zone a and one in zone b',
      base.node('alb', 'web', { in: 'main', props: { subnets: ['private-a', 'second-a', 'private-b'] } }),
      {
        on: ['web', 'private-a', 'second-a'],
        message: 'ALB "web" spans Subnet "private-a" and Subnet "second-a", all in eu-central-1a.',
        fixes: ['keep-n_privatea', 'keep-n_seconda'],
      },
    ],
    [
      'an NLB with two subnets in zone a',
      base.node('nlb', 'front', { in: 'main', props: { subnets: ['second-a', 'private-a'] } }),
      {
        on: ['front', 'second-a', 'private-a'],
        message: 'NLB "front" spans Subnet "second-a" and Subnet "private-a", all in eu-central-1a.',
      },
    ],
  ],
});
