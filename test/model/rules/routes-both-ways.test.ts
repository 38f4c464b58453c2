import { routesBothWays } from '../../../src/model/rules/routes-both-ways';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

/** A server in each of two peered VPCs, the first one calling the second. */
const peered = (here: readonly string[], there: readonly string[]) => {
  const base = twoZones()
    .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
    .node('zone', 'far-a', { in: 'other', props: { letter: 'a' } })
    .node('peering', 'pair', { in: 'frankfurt', props: { requester: 'main', accepter: 'other' } });
  const table = (vpc: string, destinations: readonly string[]) => ({
    in: vpc,
    props: { routes: destinations.map((destination) => ({ destination, target: 'pair' })) },
  });
  return base
    .node('routeTable', 'rt-here', table('main', here))
    .node('routeTable', 'rt-there', table('other', there))
    .node('zone', 'zone-c', { in: 'main', props: { letter: 'c' } })
    .node('subnet', 'near', { in: 'zone-c', props: { cidr: '10.0.9.0/24', routeTable: 'rt-here' } })
    .node('subnet', 'far', { in: 'far-a', props: { cidr: '10.1.1.0/24', routeTable: 'rt-there' } })
    .node('ec2', 'web', { in: 'near' })
    .node('rds', 'db', { in: 'other', props: { subnets: ['far'] } })
    .wire('web', 'db');
};

testRule(routesBothWays, {
  valid: [
    ['routes on both sides', peered(['10.1.0.0/16'], ['10.0.0.0/16'])],
    [
      'a call inside one VPC',
      twoZones().node('ec2', 'web', { in: 'private-a' }).node('ec2', 'app', { in: 'private-b' }).wire('web', 'app'),
    ],
  ],
  invalid: [
    [
      'no route there',
      peered([], ['10.0.0.0/16']),
      { on: ['rt-here', 'web', 'db'], message: 'Route table "rt-here" has no route to VPC "other".' },
    ],
    [
      'no route back',
      peered(['10.1.0.0/16'], []),
      { on: ['rt-there', 'web', 'db'], message: 'Route table "rt-there" has no route to VPC "main".' },
    ],
    [
      'several subnets that use one table: one reason',
      peered([], ['10.0.0.0/16'])
        .node('subnet', 'near-too', { in: 'zone-c', props: { cidr: '10.0.10.0/24', routeTable: 'rt-here' } })
        .node('ecsService', 'jobs', { in: 'main', props: { subnets: ['near', 'near-too'] } })
        .wire('jobs', 'db'),
      { on: ['rt-here', 'jobs', 'db'], message: 'Route table "rt-here" has no route to VPC "other".' },
      { on: ['rt-here', 'web', 'db'], message: 'Route table "rt-here" has no route to VPC "other".' },
    ],
    [
      'a route back that misses the caller',
      peered(['10.1.0.0/16'], ['10.0.1.0/24']),
      { on: ['rt-there', 'web', 'db'], message: 'Route table "rt-there" has no route to VPC "main".' },
    ],
  ],
});

testFixes(routesBothWays, [
  ['no route there', peered([], ['10.0.0.0/16']), ['route-Pair']],
  ['no route back', peered(['10.1.0.0/16'], []), ['route-Pair']],
]);
