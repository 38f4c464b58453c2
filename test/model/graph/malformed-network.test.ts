import { expect, it } from 'vitest';
import { malformedValues } from '../../../src/model/graph/malformed';
import type { KindId } from '../../../src/model/kinds/registry';
import { idOf, twoZones } from '../../support/diagram';

type Props = Readonly<Record<string, unknown>>;

function problems(kind: KindId, where: string, props: Props): readonly string[] {
  const doc = twoZones().node(kind, 'odd', { in: where, props }).build();
  const node = doc.nodes[idOf('odd') as keyof typeof doc.nodes];
  return node ? malformedValues(node) : ['no node'];
}

it.each<[string, KindId, string, Props]>([
  ['a rule with a prefix list', 'securityGroup', 'main', { rules: [{ prefixList: 'pl-1' }] }],
  [
    'ports of a rule that has none',
    'securityGroup',
    'main',
    { rules: [{ protocol: 'icmp', cidr: '10.0.0.0/8', toPort: 1 }] },
  ],
  ['one number in both directions', 'networkAcl', 'main', { entries: [{}, { direction: 'out' }] }],
  ['a route to a prefix list', 'routeTable', 'main', { routes: [{ destination: 'pl-1' }] }],
  ['a dropped route', 'tgwRouteTable', 'frankfurt', { routes: [{ destination: '10.0.0.0/8', blackhole: true }] }],
  ['an IPv6 block', 'subnet', 'zone-a', { cidr: '10.0.9.0/24', ipv6Cidr: '2001:db8::/64' }],
  ['the last /64', 'subnet', 'zone-a', { cidr: '10.0.9.0/24', ipv6Cidr: '255' }],
  ['an account and everybody', 'endpointService', 'frankfurt', { allowedPrincipals: '111122223333, *' }],
  ['a VLAN that NET-11 tells', 'dxVif', 'frankfurt', { vlan: 5000 }],
  ['values that are not there yet', 'vpn', 'frankfurt', {}],
  [
    'records of addresses and of names',
    'hostedZone',
    'frankfurt',
    {
      records: [
        { type: 'A', value: '192.0.2.1' },
        { type: 'AAAA', value: '2001:db8::1' },
        { type: 'CNAME', value: 'mail.example.net' },
        { type: 'A', alias: true, value: 'web-1.eu-central-1.elb.amazonaws.com' },
      ],
    },
  ],
])('accepts %s', (_situation, kind, where, props) => {
  expect(problems(kind, where, props)).toEqual([]);
});

it.each<[string, KindId, string, Props, readonly string[]]>([
  [
    'a name where an address belongs',
    'hostedZone',
    'frankfurt',
    {
      records: [
        { type: 'A', alias: false, value: 'mail.example.net' },
        { type: 'AAAA', value: '192.0.2.1' },
      ],
    },
    [
      'record 1: "mail.example.net" is no address of a record A',
      'record 2: "192.0.2.1" is no address of a record AAAA',
    ],
  ],
  [
    'a rule without an end',
    'securityGroup',
    'main',
    { rules: [{}] },
    ['rule 1: names neither a CIDR nor a security group'],
  ],
  ['a CIDR that is none', 'networkAcl', 'main', { entries: [{ cidr: 'all' }] }, ['entry 1: "all" is no CIDR']],
  [
    'ports upside down',
    'networkAcl',
    'main',
    { entries: [{ fromPort: 9, toPort: 8 }] },
    ['entry 1: port 9 is above 8'],
  ],
  ['one number twice', 'networkAcl', 'main', { entries: [{}, {}] }, ['entry 2: number 100 is used twice inbound']],
  [
    'a number too large',
    'networkAcl',
    'main',
    { entries: [{ ruleNumber: 40000 }] },
    ['entry 1: Number 40000 is not between 1 and 32766'],
  ],
  [
    'a destination that is none',
    'routeTable',
    'main',
    { routes: [{ destination: 'home' }] },
    ['route 1: "home" is no CIDR'],
  ],
  [
    'a route without a target',
    'tgwRouteTable',
    'frankfurt',
    { routes: [{ destination: '10.0.0.0/8' }] },
    ['route 1: names no target'],
  ],
  [
    'a number beyond the last /64',
    'subnet',
    'zone-a',
    { cidr: '10.0.9.0/24', ipv6Cidr: '256' },
    ['IPv6 CIDR "256" is neither a /64 nor a number from 0 to 255'],
  ],
  [
    'a VPN to a name',
    'vpn',
    'frankfurt',
    { ipAddress: 'office.example.com', staticRoutes: '10.0.0.0/8, home' },
    ['Customer address "office.example.com" is none', '"home" is no CIDR'],
  ],
  ['prefixes that are none', 'dxGateway', 'frankfurt', { allowedPrefixes: '10.0.0.0' }, ['"10.0.0.0" is no CIDR']],
  [
    'an offer to nobody who exists',
    'endpointService',
    'frankfurt',
    { allowedPrincipals: 'partner', supportedRegions: 'Ireland' },
    ['Principal "partner" is no account number, ARN or *', 'Region code "Ireland" is not like eu-central-1'],
  ],
  [
    'an account that is none',
    'peering',
    'frankfurt',
    { peerOwnerId: '1111' },
    ['Account ID "1111" is not twelve digits'],
  ],
])('names %s', (_situation, kind, where, props, expected) => {
  expect(problems(kind, where, props)).toEqual(expected);
});
