import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/model/facts/facts';
import { buildGraph } from '../../../src/model/graph/graph';
import { parseCidr } from '../../../src/model/lib/cidr';
import type { Spot } from '../../../src/model/network/addresses';
import { networkOf } from '../../../src/model/network/failures';
import { lookUp } from '../../../src/model/network/route-lookup';
import { twoZones } from '../../support/diagram';

type Routes = readonly { readonly destination: string; readonly target: string | null }[];

const OUTSIDE: Spot = {
  place: 'internet',
  vpc: undefined,
  subnet: undefined,
  network: undefined,
  block: parseCidr('0.0.0.0/0'),
};
const elsewhere = (cidr: string): Spot => ({ ...OUTSIDE, place: 'on-premises', block: parseCidr(cidr) });

/** What the table of a subnet says: the label of the target, or `none`, `unknown`, `local`. */
function said(routes: Routes | undefined, to: Spot | 'next door', props: object = {}): string {
  const base = twoZones()
    .node('onPremises', 'office', { props: { cidrs: '192.168.0.0/16' } })
    .node('vpnGateway', 'vgw', { in: 'main' })
    .node('vpn', 'vpn', { in: 'frankfurt', props: { network: 'office', ipAddress: '203.0.113.1' } })
    .wire('vpn', 'vgw')
    .node('internetGateway', 'igw', { in: 'main' })
    .node('natGateway', 'nat', { in: 'private-b' })
    .node('transitGateway', 'tgw', { in: 'frankfurt' });
  const table = routes ? base.node('routeTable', 'rt', { in: 'main', props: { routes, ...props } }) : base;
  const doc = table
    .node('subnet', 'here', { in: 'zone-a', props: { cidr: '10.0.50.0/24', routeTable: routes ? 'rt' : null } })
    .build();
  const net = networkOf(factsOf(buildGraph(doc)));
  const here = net.facts.graph.ofKind('subnet').find(({ label }) => label === 'here');
  const beside = net.facts.graph.ofKind('subnet').find(({ label }) => label === 'private-b');
  if (!here || !beside) throw new Error('the subnets are missing');
  const spot: Spot = to === 'next door' ? { ...OUTSIDE, place: 'vpc', vpc: net.facts.vpc(beside), subnet: beside } : to;
  const hit = lookUp(net, here, spot);
  return hit.found === 'route' ? hit.target.label : hit.found;
}

describe('a route table', () => {
  const cases: readonly (readonly [string, Routes | undefined, Spot | 'next door', string, object?])[] = [
    ['has the local route', [], 'next door', 'local'],
    ['has it even when a default route is there', [{ destination: '0.0.0.0/0', target: 'nat' }], 'next door', 'local'],
    ['leads out by the default route', [{ destination: '0.0.0.0/0', target: 'nat' }], OUTSIDE, 'nat'],
    ['without a default route leads nowhere', [], OUTSIDE, 'none'],
    ['as the main one of the VPC leads nowhere', undefined, OUTSIDE, 'none'],
    [
      'takes the longest prefix',
      [
        { destination: '0.0.0.0/0', target: 'nat' },
        { destination: '192.168.0.0/16', target: 'tgw' },
        { destination: '192.168.1.0/24', target: 'vgw' },
      ],
      elsewhere('192.168.1.5/32'),
      'vgw',
    ],
    [
      'takes the shorter one where the longer does not hold',
      [
        { destination: '0.0.0.0/0', target: 'nat' },
        { destination: '192.168.0.0/16', target: 'tgw' },
      ],
      elsewhere('192.168.2.5/32'),
      'tgw',
    ],
    [
      'is not known where a route holds a part',
      [{ destination: '192.168.1.0/25', target: 'tgw' }],
      elsewhere('192.168.1.0/24'),
      'unknown',
    ],
    [
      'is not known where a destination cannot be read',
      [{ destination: 'pl-1234', target: 'tgw' }],
      elsewhere('192.168.1.0/24'),
      'unknown',
    ],
    [
      'knows a route in spite of one that cannot be read',
      [
        { destination: 'pl-1234', target: 'tgw' },
        { destination: '0.0.0.0/0', target: 'nat' },
      ],
      OUTSIDE,
      'nat',
    ],
    ['ignores IPv6', [{ destination: '::/0', target: 'igw' }], OUTSIDE, 'none'],
    ['ignores a route without a target', [{ destination: '0.0.0.0/0', target: null }], OUTSIDE, 'none'],
    ['knows what is propagated', [], elsewhere('192.168.1.5/32'), 'vgw', { propagates: ['vgw'] }],
    [
      'prefers a static route to a propagated one as long',
      [{ destination: '192.168.0.0/16', target: 'tgw' }],
      elsewhere('192.168.1.5/32'),
      'tgw',
      { propagates: ['vgw'] },
    ],
  ];
  it.each(cases.map(([situation, ...rest]) => [situation, rest] as const))(
    '%s',
    (_situation, [routes, to, expected, props]) => {
      expect(said(routes, to, props)).toBe(expected);
    },
  );
});
