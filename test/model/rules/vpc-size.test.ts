import { vpcSize } from '../../../src/model/rules/vpc-size';
import { diagram } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const vpc = (cidr: string, extraCidrs = '') => diagram().node('vpc', 'main', { props: { cidr, extraCidrs } });

testRule(vpcSize, {
  valid: [
    ['a further block of a good size', vpc('10.0.0.0/16', '10.1.0.0/24')],
    ['the largest VPC', vpc('10.0.0.0/16')],
    ['the smallest VPC', vpc('10.0.0.0/28')],
    ['host bits, which AWS clears', vpc('10.0.0.7/16')],
    ['a VPC whose block is not chosen yet', vpc('')],
  ],
  invalid: [
    [
      'two further blocks of a wrong size',
      vpc('10.0.0.0/16', '10.1.0.0/24, 10.2.0.0/8, ten'),
      { on: ['main'], message: 'VPC "main" has a /8 block; AWS takes /16 to /28.' },
      { on: ['main'], message: 'VPC "main" has the block "ten", which is not an IPv4 CIDR.' },
    ],
    [
      'a /15',
      vpc('10.0.0.0/15'),
      { on: ['main'], message: 'VPC "main" has a /15 block; AWS takes /16 to /28.', fixes: ['resize'] },
    ],
    ['a /29', vpc('10.0.0.0/29'), { on: ['main'], message: 'VPC "main" has a /29 block; AWS takes /16 to /28.' }],
    [
      'an IPv6 block',
      vpc('2001:db8::/56'),
      { on: ['main'], message: 'VPC "main" has the block "2001:db8::/56", which is not an IPv4 CIDR.' },
    ],
  ],
});
