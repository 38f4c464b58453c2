import { natHasAWayOut } from '../../../src/model/rules/nat-has-a-way-out';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const nat = (routed: boolean, props: Readonly<Record<string, unknown>> = {}) =>
  twoZones()
    .node('internetGateway', 'igw', { in: 'main' })
    .node('routeTable', 'rt', {
      in: 'main',
      props: { routes: routed ? [{ destination: '0.0.0.0/0', target: 'igw' }] : [] },
    })
    .node('zone', 'zone-c', { in: 'main', props: { letter: 'c' } })
    .node('subnet', 'edge', { in: 'zone-c', props: { cidr: '10.0.9.0/24', access: 'public', routeTable: 'rt' } })
    .node('natGateway', 'nat', { in: 'edge', props });
const regional = (igw: boolean) => {
  const base = twoZones().node('natGateway', 'nat', { in: 'main', props: { mode: 'regional' } });
  return igw ? base.node('internetGateway', 'igw', { in: 'main' }) : base;
};
const finding = {
  on: ['nat', 'edge'],
  message: 'NAT gateway "nat" stands in Subnet "edge", which has no route to an internet gateway.',
};

testRule(natHasAWayOut, {
  valid: [
    ['a NAT gateway in a public subnet', nat(true)],
    ['a private NAT gateway', nat(false, { connectivity: 'private' })],
    ['a Regional NAT gateway with an internet gateway', regional(true)],
  ],
  invalid: [
    ['a subnet without a default route', nat(false), finding],
    [
      'a Regional NAT gateway without an internet gateway',
      regional(false),
      { on: ['nat', 'main'], message: 'NAT gateway "nat" is public, and VPC "main" has no internet gateway.' },
    ],
  ],
});

testFixes(natHasAWayOut, [
  ['a subnet without a default route', nat(false), ['route-out']],
  ['a Regional NAT gateway without an internet gateway', regional(false), ['add-gateway']],
]);
