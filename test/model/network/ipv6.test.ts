import { describe, expect, it } from 'vitest';
import { twoZones } from '../../support/diagram';
import { type Change, changed, changedRow, traced, without } from '../../support/traced';

const all = { protocol: 'all', fromPort: 0, toPort: 65535 };
const six = { ...all, cidr: '::/0' };

/** A web server that IPv6 alone leads to, a worker that leaves over an egress-only gateway, and an ALB for IPv6. */
const site = twoZones()
  .node('internetGateway', 'igw', { in: 'main' })
  .node('egressOnlyGateway', 'eigw', { in: 'main' })
  .node('routeTable', 'public-rt', { in: 'main', props: { routes: [{ destination: '::/0', target: 'igw' }] } })
  .node('routeTable', 'private-rt', { in: 'main', props: { routes: [{ destination: '::/0', target: 'eigw' }] } })
  .node('subnet', 'public-a', { in: 'zone-a', props: { cidr: '10.0.11.0/24', ipv6Cidr: '1', routeTable: 'public-rt' } })
  .node('subnet', 'public-b', { in: 'zone-b', props: { cidr: '10.0.12.0/24', ipv6Cidr: '2', routeTable: 'public-rt' } })
  .node('subnet', 'inner', { in: 'zone-a', props: { cidr: '10.0.13.0/24', ipv6Cidr: '3', routeTable: 'private-rt' } })
  .node('securityGroup', 'sg', {
    in: 'main',
    props: {
      rules: [
        { ...six, direction: 'in' },
        { ...six, direction: 'out' },
        { ...all, direction: 'in', peer: 'sg' },
      ],
    },
  })
  .node('networkAcl', 'acl', {
    in: 'main',
    props: {
      entries: [
        { ...six, direction: 'in' },
        { ...six, direction: 'out' },
      ],
    },
  })
  .node('ec2', 'worker', { in: 'inner', props: { securityGroups: ['sg'] } })
  .node('alb', 'front', {
    in: 'main',
    props: {
      scheme: 'internet-facing',
      ipAddressType: 'dualstack-without-public-ipv4',
      subnets: ['public-a', 'public-b'],
      securityGroups: ['sg'],
      listeners: [{ protocol: 'HTTP', port: 80 }],
    },
  })
  .node('client', 'people')
  .node('httpApi', 'api', { in: 'frankfurt' });

const keep: Change = (doc) => doc;

describe('over IPv6', () => {
  it.each<[situation: string, from: string, to: string, reachable: boolean, certain: boolean, change?: Change]>([
    ['the internet reaches an ALB', 'internet', 'front', true, true],
    ['people may, if they have IPv6', 'people', 'front', true, false],
    ['nobody reaches an internal ALB', 'internet', 'front', false, true, changed('front', { scheme: 'internal' })],
    ['nobody reaches an ALB for IPv4', 'internet', 'front', false, true, changed('front', { ipAddressType: 'ipv4' })],
    ['nobody comes without a route back', 'internet', 'front', false, true, changed('public-rt', { routes: [] })],
    [
      'nobody comes by an egress-only gateway',
      'internet',
      'front',
      false,
      true,
      changedRow('public-rt', 'routes', 0, { target: 'n_eigw' }),
    ],
    ['nobody comes past the security group', 'internet', 'front', false, true, changed('sg', { rules: [] })],
    ['a workload gets out, if it has an address', 'worker', 'internet', true, false],
    [
      'and over an internet gateway',
      'worker',
      'internet',
      true,
      false,
      changedRow('private-rt', 'routes', 0, { target: 'n_igw' }),
    ],
    ['not without a route', 'worker', 'internet', false, true, without('eigw')],
    ['not from a subnet without a block', 'worker', 'internet', false, true, changed('inner', { ipv6Cidr: '' })],
    [
      'not past its security group',
      'worker',
      'internet',
      false,
      true,
      changedRow('sg', 'rules', 1, { cidr: '0.0.0.0/0' }),
    ],
    [
      'past a network ACL with entries of its own',
      'worker',
      'internet',
      true,
      false,
      changed('inner', { networkAcl: 'n_acl' }),
    ],
    [
      'not past one with entries for IPv4',
      'worker',
      'internet',
      false,
      true,
      (doc) => changedRow('acl', 'entries', 1, { cidr: '0.0.0.0/0' })(changed('inner', { networkAcl: 'n_acl' })(doc)),
    ],
    ['an API may be called, if it has such a name', 'worker', 'api', true, false],
    ['a workload calls the public name of an ALB', 'worker', 'front', true, false],
  ])('%s', (_situation, from, to, reachable, certain, change = keep) => {
    const found = traced(change(site.build()), from, to);
    expect(
      { reachable: found.reachable, ...(reachable ? { certain: found.certain } : {}) },
      JSON.stringify(found.blockers),
    ).toEqual({
      reachable,
      ...(reachable ? { certain } : {}),
    });
  });

  it('what IPv4 lacks is told where IPv6 does not arrive either', () => {
    const doc = without('eigw')(site.build());
    expect(traced(doc, 'worker', 'internet').blockers.map(({ rule, message }) => [rule, message])).toEqual([
      [null, 'security group "sg" lets nothing out to the internet on TCP 443.'],
      ['NET-03', 'Route table "private-rt" has no route to the internet.'],
    ]);
  });

  it('what carries it is told', () => {
    const { hops } = traced(site.build(), 'worker', 'internet');
    expect(hops.at(-1)?.through).toEqual(['n_eigw']);
    expect(hops.at(-1)?.checks.map(({ what }) => what)).toContain('the connection is made over IPv6');
  });
});
