import { subnetInsideVpc } from '../../../src/model/rules/subnet-inside-vpc';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const withSubnet = (cidr: string) => twoZones().node('subnet', 'extra', { in: 'zone-a', props: { cidr } });

testRule(subnetInsideVpc, {
  valid: [
    ['the last block of the VPC', withSubnet('10.0.255.0/24')],
    ['the whole VPC', withSubnet('10.0.0.0/16')],
    ['a mask no subnet can have, which CNT-10 tells', withSubnet('11.0.0.0/8')],
    ['a block that cannot be read', withSubnet('ten')],
  ],
  invalid: [
    [
      'the first block after the VPC',
      withSubnet('10.1.0.0/24'),
      { on: ['extra'], message: 'Subnet "extra" has 10.1.0.0/24, which is not part of 10.0.0.0/16 of VPC "main".' },
    ],
    [
      'a block of another range',
      withSubnet('192.168.0.0/24'),
      { on: ['extra'], message: 'Subnet "extra" has 192.168.0.0/24, which is not part of 10.0.0.0/16 of VPC "main".' },
    ],
  ],
});
