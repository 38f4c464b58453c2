import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/model/facts/facts';
import { buildGraph } from '../../../src/model/graph/graph';
import { parseCidr } from '../../../src/model/lib/cidr';
import type { Family, Spot } from '../../../src/model/network/addresses';
import { leadsToInternet, lookUp } from '../../../src/model/network/route-lookup';
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
function said(routes: Routes | undefined, to: Spot | 'next door', props: object = {}, family: Family = 'ipv4'): string {
  const { facts, here, beside } = drawn(routes, props);
  const spot: Spot = to === 'next door' ? { ...OUTSIDE, place: 'vpc', vpc: facts.vpc(beside), subnet: beside } : to;
  const hit = lookUp(facts, here, spot, family);
  return hit.found === 'route' ? hit.target.label : hit.found;
}

function drawn(routes: Routes | undefined, props: object = {}) {
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
  const facts = factsOf(buildGraph(doc));
  const here = facts.graph.ofKind('subnet').find(({ label }) => label === 'here');
  const beside = facts.graph.ofKind('subnet').find(({ label }) => label === 'private-b');
  if (!here || !beside) throw new Error('the subnets are missing');
  return { facts, here, beside };
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

describe('a route table for IPv6', () => {
  it.each<[string, Routes | undefined, Spot | 'next door', string, object?]>([
    ['leads out by its own default route', [{ destination: '::/0', target: 'igw' }], OUTSIDE, 'igw'],
    ['takes no notice of IPv4', [{ destination: '0.0.0.0/0', target: 'nat' }], OUTSIDE, 'none'],
    ['leads nowhere without routes', [], OUTSIDE, 'none'],
    ['has the local route', [], 'next door', 'local'],
    ['may lead to a part of the internet', [{ destination: '2001:db8::/32', target: 'tgw' }], OUTSIDE, 'unknown'],
    ['does not tell what is propagated', [], OUTSIDE, 'unknown', { propagates: ['vgw'] }],
  ])('%s', (_situation, routes, to, expected, props) => {
    expect(said(routes, to, props, 'ipv6')).toBe(expected);
  });
});

describe('a subnet is public', () => {
  it.each<[string, Routes | undefined, Family, 'yes' | 'no']>([
    ['by a default route to its internet gateway', [{ destination: '0.0.0.0/0', target: 'igw' }], 'ipv4', 'yes'],
    ['not by one to a NAT gateway', [{ destination: '0.0.0.0/0', target: 'nat' }], 'ipv4', 'no'],
    ['not by a route to a part of the internet', [{ destination: '203.0.113.0/24', target: 'igw' }], 'ipv4', 'no'],
    ['not by the main table of the VPC', undefined, 'ipv4', 'no'],
    ['for IPv6 by ::/0', [{ destination: '::/0', target: 'igw' }], 'ipv6', 'yes'],
    ['for IPv6 not by 0.0.0.0/0', [{ destination: '0.0.0.0/0', target: 'igw' }], 'ipv6', 'no'],
  ])('%s', (_situation, routes, family, expected) => {
    const { facts, here } = drawn(routes);
    expect(leadsToInternet(facts, here, family)).toBe(expected);
  });
});
