import { functionReachesInternet } from '../../../src/model/rules/function-reaches-internet';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const world = (subnetProps: Readonly<Record<string, unknown>> = {}) =>
  twoZones()
    .node('internetGateway', 'igw', { in: 'main' })
    .node('routeTable', 'out', { in: 'main', props: { routes: [{ destination: '0.0.0.0/0', target: 'igw' }] } })
    .node('zone', 'zone-c', { in: 'main', props: { letter: 'c' } })
    .node('subnet', 'edge', { in: 'zone-c', props: { cidr: '10.0.8.0/24', access: 'public', routeTable: 'out' } })
    .node('natGateway', 'nat', { in: 'edge' })
    .node('routeTable', 'empty', { in: 'main' })
    .node('routeTable', 'over-nat', { in: 'main', props: { routes: [{ destination: '0.0.0.0/0', target: 'nat' }] } })
    .node('subnet', 'inner', { in: 'zone-c', props: { cidr: '10.0.9.0/24', ...subnetProps } })
    .node('httpEndpoint', 'partner')
    .node('lambda', 'work', { in: 'main', props: { subnets: ['inner'] } })
    .wire('work', 'partner');

testRule(functionReachesInternet, {
  valid: [
    [
      'a public instance in a public subnet',
      world({ routeTable: 'over-nat' })
        .node('ec2', 'box', { in: 'edge', props: { publicIp: true } })
        .wire('box', 'partner'),
    ],
    ['a subnet with a route to a NAT gateway', world({ routeTable: 'over-nat' })],
    ['a public subnet, which NET-04 tells', world({ routeTable: 'out' })],
    [
      'a function outside any VPC',
      twoZones().node('httpEndpoint', 'partner').node('lambda', 'work', { in: 'frankfurt' }).wire('work', 'partner'),
    ],
  ],
  invalid: [
    [
      'an instance in a subnet without a default route',
      world({ routeTable: 'over-nat' })
        .node('subnet', 'dark', { in: 'zone-c', props: { cidr: '10.0.10.0/24', routeTable: 'empty' } })
        .node('ec2', 'box', { in: 'dark' })
        .wire('box', 'partner'),
      { on: ['empty', 'box', 'partner'], message: 'Route table "empty" has no route to the internet.' },
    ],
    [
      'an instance without a public address in a public subnet',
      world({ routeTable: 'over-nat' }).node('ec2', 'box', { in: 'edge' }).wire('box', 'partner'),
      {
        on: ['box', 'partner'],
        message: 'EC2 instance "box" has no public address, and an internet gateway translates none.',
      },
    ],
    [
      'a subnet without a default route',
      world(),
      {
        on: ['inner', 'work', 'partner'],
        message: 'The main route table of VPC "main" has no route to the internet.',
      },
    ],
    [
      'a route table that leads elsewhere only',
      world({ routeTable: 'empty' }),
      { on: ['empty', 'work', 'partner'], message: 'Route table "empty" has no route to the internet.' },
    ],
  ],
});
