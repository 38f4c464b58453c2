import { noPinnedAddresses } from '../../../src/model/rules/no-pinned-addresses';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const group = (cidr: string) =>
  twoZones()
    .node('ec2', 'box', { in: 'private-b' })
    .node('alb', 'web', { in: 'main', props: { subnets: ['private-a'] } })
    .node('securityGroup', 'sg', { in: 'main', props: { rules: [{ direction: 'in', cidr }] } });
const message = (cidr: string) =>
  `Security group "sg" pins ${cidr}, an address in a subnet of ALB "web", and such addresses change.`;

testRule(noPinnedAddresses, {
  valid: [
    ['the whole subnet of the ALB', group('10.0.1.0/24')],
    ['an address in a subnet of instances', group('10.0.2.9/32')],
    ['an address elsewhere', group('192.168.1.9/32')],
  ],
  invalid: [
    [
      'an address in the subnet of an ALB',
      group('10.0.1.17/32'),
      { on: ['sg', 'web'], message: message('10.0.1.17/32') },
    ],
    [
      'the last address of that subnet',
      group('10.0.1.255/32'),
      { on: ['sg', 'web'], message: message('10.0.1.255/32') },
    ],
  ],
});

testRule(noPinnedAddresses, {
  profile: 'saa-c03',
  valid: [['an address in the subnet of an ALB', group('10.0.1.17/32')]],
  invalid: [],
});
