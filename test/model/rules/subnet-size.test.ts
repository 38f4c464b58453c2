import { subnetSize } from '../../../src/model/rules/subnet-size';
import { diagram, twoZones } from '../../support/diagram';
import { testFixes, testRule } from '../../support/rule-tester';

const subnet = (cidr: string) => diagram().node('subnet', 'a', { props: { cidr } });

testRule(subnetSize, {
  valid: [
    ['the largest subnet', subnet('10.0.0.0/16')],
    ['the smallest subnet', subnet('10.0.0.16/28')],
    ['a subnet whose block is not chosen yet', subnet(' ')],
  ],
  invalid: [
    ['a /29', subnet('10.0.0.0/29'), { on: ['a'], message: 'Subnet "a" has a /29 block; AWS takes /16 to /28.' }],
    ['a /8', subnet('10.0.0.0/8'), { on: ['a'], message: 'Subnet "a" has a /8 block; AWS takes /16 to /28.' }],
    [
      'an address without a mask',
      subnet('10.0.0.0'),
      { on: ['a'], message: 'Subnet "a" has the block "10.0.0.0", which is not an IPv4 CIDR.' },
    ],
  ],
});

const inVpc = (cidr: string) => twoZones().node('subnet', 'c', { in: 'zone-a', props: { cidr } });

testFixes(subnetSize, [
  ['a /29', inVpc('10.0.3.0/29'), ['next-free-block']],
  ['an address without a mask', inVpc('10.0.3.0'), ['next-free-block']],
  ['a subnet of no VPC', subnet('10.0.0.0/29'), []],
]);
