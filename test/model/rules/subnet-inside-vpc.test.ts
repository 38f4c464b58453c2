import { subnetInsideVpc } from '../../../src/model/rules/subnet-inside-vpc';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const withSubnet = (cidr: string) => twoZones().node('subnet', 'extra', { in: 'zone-a', props: { cidr } });

const inSecondBlock = (cidr: string) =>
  twoZones()
    .node('vpc', 'wide', { in: 'frankfurt', props: { cidr: '10.5.0.0/16', extraCidrs: '10.7.0.0/16' } })
    .node('zone', 'wide-a', { in: 'wide' })
    .node('subnet', 'inner', { in: 'wide-a', props: { cidr } });

testRule(subnetInsideVpc, {
  valid: [
    ['a part of a further block', inSecondBlock('10.7.3.0/24')],
    ['the last block of the VPC', withSubnet('10.0.255.0/24')],
    ['the whole VPC', withSubnet('10.0.0.0/16')],
    ['a mask no subnet can have, which CNT-10 tells', withSubnet('11.0.0.0/8')],
    ['a block that cannot be read', withSubnet('ten')],
  ],
  invalid: [
    [
      'a block between the blocks of a VPC',
      inSecondBlock('10.6.0.0/24'),
      {
        on: ['inner'],
        message: 'Subnet "inner" has 10.6.0.0/24, which is not part of 10.5.0.0/16 or 10.7.0.0/16 of VPC "wide".',
      },
    ],
    [
      'the first block after the VPC',
      withSubnet('10.1.0.0/24'),
      {
        on: ['extra'],
        message: 'Subnet "extra" has 10.1.0.0/24, which is not part of 10.0.0.0/16 of VPC "main".',
        fixes: ['next-free-block'],
      },
    ],
    [
      'a block of another range',
      withSubnet('192.168.0.0/24'),
      { on: ['extra'], message: 'Subnet "extra" has 192.168.0.0/24, which is not part of 10.0.0.0/16 of VPC "main".' },
    ],
  ],
});
