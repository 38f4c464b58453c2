import { functionInPublicSubnet } from '../../../src/model/rules/function-in-public-subnet';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const world = (subnetProps: Readonly<Record<string, unknown>> = {}) =>
  twoZones()
    .node('internetGateway', 'igw', { in: 'main' })
    .node('routeTable', 'out', { in: 'main', props: { routes: [{ destination: '0.0.0.0/0', target: 'igw' }] } })
    .node('zone', 'zone-c', { in: 'main', props: { letter: 'c' } })
    .node('subnet', 'edge', { in: 'zone-c', props: { cidr: '10.0.8.0/24', access: 'public', routeTable: 'out' } })
    .node('natGateway', 'nat', { in: 'edge' })
    .node('routeTable', 'over-nat', { in: 'main', props: { routes: [{ destination: '0.0.0.0/0', target: 'nat' }] } })
    .node('subnet', 'inner', { in: 'zone-c', props: { cidr: '10.0.9.0/24', ...subnetProps } })
    .node('httpEndpoint', 'partner')
    .node('lambda', 'work', { in: 'main', props: { subnets: ['inner'] } })
    .wire('work', 'partner');

testRule(functionInPublicSubnet, {
  valid: [
    ['a subnet with a route to a NAT gateway', world({ routeTable: 'over-nat' })],
    ['a subnet without a way out, which NET-03 tells', world()],
  ],
  invalid: [
    [
      'a public subnet',
      world({ routeTable: 'out' }),
      {
        on: ['work', 'partner'],
        message: 'Lambda "work" has no public address, and an internet gateway translates none.',
      },
    ],
    [
      'a public subnet that hands out addresses',
      world({ routeTable: 'out', mapPublicIp: true }),
      {
        on: ['work', 'partner'],
        message: 'Lambda "work" has no public address, and an internet gateway translates none.',
      },
    ],
  ],
});
