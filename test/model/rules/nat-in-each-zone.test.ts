import { natInEachZone } from '../../../src/model/rules/nat-in-each-zone';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const nat = (mode: string, where: string, zones: readonly string[]) => {
  const base = twoZones()
    .node('natGateway', 'nat', { in: where, props: { mode } })
    .node('routeTable', 'rt', { in: 'main', props: { routes: [{ destination: '0.0.0.0/0', target: 'nat' }] } });
  return zones.reduce(
    (drawn, zone, i) =>
      drawn.node('subnet', `app-${i}`, { in: zone, props: { cidr: `10.0.1${i}.0/24`, routeTable: 'rt' } }),
    base,
  );
};

testRule(natInEachZone, {
  valid: [
    ['a NAT gateway for its own zone', nat('zonal', 'private-a', ['zone-a', 'zone-a'])],
    ['a regional NAT gateway', nat('regional', 'main', ['zone-a', 'zone-b'])],
    ['a NAT gateway that nobody uses', nat('zonal', 'private-a', [])],
  ],
  invalid: [
    [
      'one NAT gateway for two zones',
      nat('zonal', 'private-a', ['zone-a', 'zone-b']),
      {
        on: ['nat'],
        message: 'NAT gateway "nat" stands in eu-central-1a and also serves eu-central-1b.',
        fixes: ['make-regional'],
      },
    ],
    [
      'a NAT gateway for another zone than its own',
      nat('zonal', 'private-b', ['zone-a']),
      { on: ['nat'], message: 'NAT gateway "nat" stands in eu-central-1b and also serves eu-central-1a.' },
    ],
  ],
});
