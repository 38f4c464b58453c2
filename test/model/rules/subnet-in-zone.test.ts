import { subnetInZone } from '../../../src/model/rules/subnet-in-zone';
import { diagram, twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

testRule(subnetInZone, {
  valid: [
    ['subnets in zones of a VPC', twoZones()],
    ['a VPC without any zone', diagram().node('vpc', 'main')],
  ],
  invalid: [
    [
      'a subnet straight in the VPC',
      twoZones().node('subnet', 'loose', { in: 'main', props: { cidr: '10.0.9.0/24' } }),
      {
        on: ['loose'],
        message: 'Subnet "loose" stands in VPC "main". A subnet lies in one Availability Zone of a VPC.',
        fixes: ['move-to-n_zonea', 'move-to-n_zoneb'],
      },
    ],
    [
      'a zone straight in the Region',
      twoZones().node('zone', 'zone-c', { in: 'frankfurt', props: { letter: 'c' } }),
      {
        on: ['zone-c'],
        message: 'Zone "zone-c" stands in Region "frankfurt". A zone is drawn inside the VPC whose subnets it holds.',
      },
    ],
  ],
});
