import { interfacesInSubnets } from '../../../src/model/rules/interfaces-in-subnets';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const twoVpcs = twoZones()
  .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
  .node('zone', 'other-a', { in: 'other' })
  .node('subnet', 'far-a', { in: 'other-a', props: { cidr: '10.1.1.0/24' } });

testRule(interfacesInSubnets, {
  valid: [
    ['an instance in a subnet', twoZones().node('ec2', 'box', { in: 'private-a' })],
    [
      'a regional NAT gateway at the VPC',
      twoZones().node('natGateway', 'nat', { in: 'main', props: { mode: 'regional' } }),
    ],
    ['a zonal NAT gateway in a subnet', twoZones().node('natGateway', 'nat', { in: 'private-a' })],
    [
      'an ALB that spans subnets of its VPC',
      twoVpcs.node('alb', 'web', { in: 'main', props: { subnets: ['private-a', 'private-b'] } }),
    ],
    ['a function without subnets', twoZones().node('lambda', 'work', { in: 'main' })],
    [
      'a function beside its VPC that spans subnets of it',
      twoZones().node('lambda', 'work', { in: 'frankfurt', props: { subnets: ['private-a', 'private-b'] } }),
    ],
  ],
  invalid: [
    [
      'a function that spans subnets of two VPCs',
      twoVpcs.node('lambda', 'work', { in: 'main', props: { subnets: ['private-a', 'far-a'] } }),
      {
        on: ['work', 'far-a'],
        message: 'Lambda "work" spans Subnet "far-a" of another VPC.',
        fixes: ['leave-foreign'],
      },
    ],
    [
      'a function in another Region than its subnet',
      twoZones()
        .node('region', 'ireland', { in: 'acct', props: { code: 'eu-west-1' } })
        .node('lambda', 'work', { in: 'ireland', props: { subnets: ['private-a'] } }),
      { on: ['work', 'private-a'], message: 'Lambda "work" spans Subnet "private-a" of another VPC.' },
    ],
    [
      'an instance in the VPC but in no subnet',
      twoZones().node('ec2', 'box', { in: 'main' }),
      {
        on: ['box'],
        message:
          'EC2 instance "box" stands in VPC "main". An instance has a network interface, so it stands in a subnet.',
      },
    ],
    [
      'an ALB drawn inside one subnet, once, though it spans none',
      twoZones().node('alb', 'web', { in: 'private-a' }),
      {
        on: ['web'],
        message: 'ALB "web" stands in Subnet "private-a". A load balancer stands in a VPC and spans subnets of it.',
      },
    ],
    [
      'a V2 link without subnets',
      twoZones().node('vpcLinkV2', 'link', { in: 'main' }),
      { on: ['link'], message: 'VPC link V2 "link" spans no subnet.' },
    ],
    [
      'a zonal NAT gateway at the VPC',
      twoZones().node('natGateway', 'nat', { in: 'main' }),
      { on: ['nat'], message: 'NAT gateway "nat" is zonal and stands in no subnet.', fixes: ['make-regional'] },
    ],
    [
      'a private zonal NAT gateway at the VPC, which cannot become regional',
      twoZones().node('natGateway', 'nat', { in: 'main', props: { connectivity: 'private' } }),
      { on: ['nat'], message: 'NAT gateway "nat" is zonal and stands in no subnet.', fixes: [] },
    ],
    [
      'a regional NAT gateway in a subnet',
      twoZones().node('natGateway', 'nat', { in: 'private-a', props: { mode: 'regional' } }),
      {
        on: ['nat'],
        message: 'NAT gateway "nat" is regional and belongs to the VPC, not to a subnet.',
        fixes: ['make-zonal'],
      },
    ],
    [
      'an NLB with one subnet of another VPC',
      twoVpcs.node('nlb', 'front', { in: 'main', props: { subnets: ['private-a', 'far-a'] } }),
      { on: ['front', 'far-a'], message: 'NLB "front" spans Subnet "far-a" of another VPC.' },
    ],
  ],
});
