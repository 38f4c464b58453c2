import { vpcPrivateRange } from '../../../src/model/rules/vpc-private-range';
import { diagram } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const vpc = (cidr: string, extraCidrs = '') => diagram().node('vpc', 'main', { props: { cidr, extraCidrs } });

testRule(vpcPrivateRange, {
  valid: [
    ['RFC 1918', vpc('172.31.0.0/16')],
    ['RFC 6598', vpc('100.127.0.0/16')],
    ['a mask no VPC can have, which CNT-07 tells', vpc('8.0.0.0/8')],
  ],
  invalid: [
    [
      'a public block among the further ones',
      vpc('10.0.0.0/16', '10.1.0.0/16, 9.9.0.0/16'),
      { on: ['main'], message: 'VPC "main" has 9.9.0.0/16, which are public addresses.' },
    ],
    [
      'the block after 172.16.0.0/12',
      vpc('172.32.0.0/16'),
      { on: ['main'], message: 'VPC "main" has 172.32.0.0/16, which are public addresses.', fixes: ['renumber'] },
    ],
    [
      'a public block',
      vpc('8.8.0.0/16'),
      { on: ['main'], message: 'VPC "main" has 8.8.0.0/16, which are public addresses.' },
    ],
  ],
});
