import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import type { DiagramBuilder } from '../../support/diagram';
import { classic, crossAccount, endpoints, hub, hybrid, peered, publicSite, webApp } from '../../support/networks';
import {
  type Change,
  changed,
  changedRow,
  codesOf,
  moved,
  stopsOf,
  traced,
  unwired,
  without,
} from '../../support/traced';

type Way = readonly [from: string, to: string];
type Variant = readonly [situation: string, codes: readonly string[], change: Change, way?: Way];

interface Design {
  readonly name: string;
  readonly build: () => DiagramBuilder;
  readonly way: Way;
  readonly stops: readonly string[];
  readonly variants: readonly Variant[];
}

const acl =
  (entries: readonly object[]): Change =>
  (doc: Diagram) => {
    const rows = entries.map((entry, i) => ({
      id: `r_acl${i}`,
      protocol: 'tcp',
      fromPort: 0,
      toPort: 65535,
      cidr: '0.0.0.0/0',
      ...entry,
    }));
    return changed('app-a', { networkAcl: 'n_acl' })(changed('acl', { entries: rows })(doc));
  };

const designs: readonly Design[] = [
  {
    name: 'an HTTP API over a V2 link and an ALB to instances and a database',
    build: webApp,
    way: ['internet', 'db'],
    stops: ['internet', 'orders', 'link', 'front', 'web', 'web-1', 'db'],
    variants: [
      [
        'the link lets nothing out to the ALB',
        ['sg-egress'],
        changedRow('link-sg', 'rules', 0, { fromPort: 443, toPort: 443 }),
      ],
      ['the ALB does not admit the link', ['sg-ingress'], changedRow('alb-sg', 'rules', 0, { peer: 'n_dbsg' })],
      [
        'the ALB lets nothing out to its targets',
        ['sg-egress'],
        changedRow('alb-sg', 'rules', 1, { fromPort: 80, toPort: 80 }),
      ],
      [
        'the targets do not admit the ALB',
        ['sg-ingress'],
        changedRow('web-sg', 'rules', 0, { fromPort: 80, toPort: 80 }),
      ],
      [
        'the database does not admit the instances',
        ['sg-ingress'],
        changedRow('db-sg', 'rules', 0, { peer: 'n_albsg' }),
      ],
      [
        'all blockers of a way are told',
        ['sg-egress', 'sg-ingress', 'sg-ingress'],
        (doc) =>
          changedRow('db-sg', 'rules', 0, { peer: 'n_albsg' })(
            changedRow('link-sg', 'rules', 0, { toPort: 79, fromPort: 79 })(
              changedRow('alb-sg', 'rules', 0, { peer: 'n_dbsg' })(doc),
            ),
          ),
      ],
      ['the ALB has no listener', ['no-listener'], changed('front', { listeners: [] }), ['link', 'front']],
      ['the listener has no group', ['no-target'], unwired('front', 'web'), ['internet', 'web-1']],
      ['the target is not registered', ['no-target'], (doc) => unwired('web', 'web-1')(doc), ['internet', 'web-1']],
      ['the route leads nowhere', ['no-path'], unwired('orders', 'link'), ['internet', 'web-1']],
      ['the link leads nowhere', ['no-path'], unwired('link', 'front'), ['internet', 'web-1']],
      ['the listener is UDP', ['protocol'], changedRow('front', 'listeners', 0, { protocol: 'TCP' }), ['link', 'web']],
      [
        'the default endpoint is off',
        ['not-exposed'],
        changed('orders', { defaultEndpoint: false }),
        ['internet', 'orders'],
      ],
      ['the API stands in another account', ['account'], (doc) => inOtherAccount(doc), ['internet', 'web-1']],
      [
        'one target answers health checks on another path',
        ['unhealthy'],
        changed('web-1', { healthPath: '/health' }),
        ['internet', 'web-1'],
      ],
      [
        'the ALB is not enabled in the zone of the target',
        ['no-target'],
        (doc) => changed('front', { subnets: ['n_privateb'] })(doc),
        ['internet', 'web-1'],
      ],
      [
        'HTTPS without a name for the certificate',
        ['tls-name'],
        changedRow('front', 'listeners', 0, { protocol: 'HTTPS' }),
        ['internet', 'web-1'],
      ],
    ],
  },
  {
    name: 'a REST API over a V1 link and an NLB',
    build: classic,
    way: ['internet', 'web-1'],
    stops: ['internet', 'orders', 'link', 'front', 'web', 'web-1'],
    variants: [
      ['the NLB checks PrivateLink traffic', ['sg-ingress'], checksStrictly],
      [
        'the API calls another port',
        ['no-listener'],
        changedRow('orders', 'routes', 0, { uri: 'http://backend:8080/' }),
      ],
      [
        'the API calls the port of https, on which nobody listens',
        ['no-listener'],
        changedRow('orders', 'routes', 0, { uri: 'https://backend/' }),
      ],
      [
        'the API speaks https through TCP to targets that do not say what they speak',
        [],
        changedRow('orders', 'routes', 0, { uri: 'https://backend:80/' }),
      ],
      ['the API is private', ['not-exposed'], changed('orders', { endpointType: 'PRIVATE', policy: '{}' })],
      ['the listener is UDP', ['protocol', 'protocol'], changedRow('front', 'listeners', 0, { protocol: 'UDP' })],
      ['the target stands in another VPC', ['no-target'], intoOtherVpc],
      [
        'the NLB is not enabled in the zone of the target',
        ['no-target'],
        changed('front', { subnets: ['n_privateb'] }),
      ],
    ],
  },
  {
    name: 'a public ALB in front of a private instance',
    build: publicSite,
    way: ['internet', 'web-1'],
    stops: ['internet', 'front', 'web', 'web-1'],
    variants: [
      ['the ALB is internal', ['not-exposed'], changed('front', { scheme: 'internal' })],
      ['the ALB admits nobody', ['sg-ingress'], changedRow('alb-sg', 'rules', 0, { cidr: '10.0.0.0/8' })],
      ['the subnets have no route to the gateway', ['no-route', 'no-route'], changed('public-rt', { routes: [] })],
      ['the VPC has no gateway', ['no-route', 'no-route'], without('igw')],
      ['the instance gets out over NAT', [], (doc) => doc, ['web-1', 'internet']],
      ['no default route to NAT', ['no-route'], changed('private-rt', { routes: [] }), ['web-1', 'internet']],
      ['NAT in a private subnet', ['no-route'], moved('nat', 'private-a'), ['web-1', 'internet']],
      ['NAT in another VPC', ['not-transitive'], (doc) => natElsewhere(doc), ['web-1', 'internet']],
      ['a private address on an internet gateway', ['not-exposed'], moved('web-1', 'public-a'), ['web-1', 'internet']],
      ['a private NAT gateway', ['not-exposed'], changed('nat', { connectivity: 'private' }), ['web-1', 'internet']],
      ['the ACL lets nothing in', ['nacl-in'], acl([{ direction: 'out' }])],
      [
        'the ACL lets no answers out',
        ['nacl-return'],
        acl([{ direction: 'in' }, { direction: 'out', fromPort: 443, toPort: 443 }]),
      ],
      [
        'the ACL lets only some of the ephemeral ports out',
        ['nacl-return'],
        acl([{ direction: 'in' }, { direction: 'out', fromPort: 32768, toPort: 60999 }]),
      ],
      [
        'a deny stands before the allow',
        ['nacl-in'],
        acl([
          { direction: 'in', ruleNumber: 200 },
          { direction: 'in', ruleNumber: 100, action: 'deny' },
          { direction: 'out' },
        ]),
      ],
      [
        'the ACL lets nothing out',
        ['nacl-out'],
        acl([{ direction: 'in' }, { direction: 'out', fromPort: 1024 }]),
        ['web-1', 'internet'],
      ],
    ],
  },
  {
    name: 'two peered VPCs',
    build: peered,
    way: ['a', 'b'],
    stops: ['a', 'b'],
    variants: [
      ['no route there', ['no-route'], changed('rt', { routes: [] })],
      ['no route back', ['no-return-route'], changed('other-rt', { routes: [] })],
      [
        'no route either way',
        ['no-return-route', 'no-route'],
        (doc) => changed('rt', { routes: [] })(changed('other-rt', { routes: [] })(doc)),
      ],
      ['not accepted', ['no-route'], changed('pcx', { accepted: false })],
      ['addresses overlap', ['no-route'], changed('other', { extraCidrs: '10.0.0.0/20' })],
      ['another VPC is meant', ['not-transitive'], (doc) => thirdVpc(doc)],
      ['the other side admits another block', ['sg-ingress'], changedRow('open', 'rules', 0, { cidr: '10.2.0.0/16' })],
    ],
  },
  {
    name: 'VPCs around a transit gateway',
    build: hub,
    way: ['a', 'b'],
    stops: ['a', 'b'],
    variants: [
      ['on-premises over the VPN', [], (doc) => doc, ['a', 'printer']],
      ['from on-premises', [], (doc) => doc, ['on-prem', 'b']],
      ['the VPC is not attached', ['no-route'], unwired('att', 'tgw')],
      ['the other VPC is not attached', ['no-route'], unwired('other-att', 'tgw')],
      ['nothing is propagated', ['no-route'], changed('tgw', { defaultPropagation: false })],
      ['nothing is associated', ['no-route'], changed('tgw', { defaultAssociation: false })],
      ['no subnet in the zone', ['no-route'], changed('att', { subnets: ['n_privateb'] })],
      ['no route back', ['no-return-route'], changed('other-rt', { routes: [] })],
    ],
  },
  {
    name: 'a network on premises',
    build: hybrid,
    way: ['on-prem', 'app-1'],
    stops: ['office', 'app-1'],
    variants: [
      ['from a server of it', [], (doc) => doc, ['mainframe', 'app-1']],
      ['to a server of it', [], (doc) => doc, ['app-1', 'mainframe']],
      ['no propagated route', ['no-return-route'], changed('rt', { propagates: [] })],
      ['no line at all', ['no-route'], (doc) => without('vif')(without('vpn')(doc))],
      [
        'a group that admits another network',
        ['sg-ingress'],
        changedRow('app-sg', 'rules', 0, { cidr: '172.16.0.0/12' }),
      ],
    ],
  },
  {
    name: 'a private API and a bucket over endpoints',
    build: endpoints,
    way: ['caller', 'inner'],
    stops: ['caller', 'vpce', 'inner'],
    variants: [
      ['a bucket by the gateway endpoint', [], (doc) => doc, ['caller', 'files']],
      [
        'the endpoint is not on the route table',
        ['no-route'],
        changed('s3-door', { routeTables: [] }),
        ['caller', 'files'],
      ],
      ['the endpoint does not admit the caller', ['sg-ingress'], changed('vpce-sg', { rules: [] })],
      ['the API has no policy', ['policy'], changed('inner', { policy: '' })],
      ['the VPC resolves no names', ['dns'], changed('main', { dnsHostnames: false })],
      ['the API is not private', ['not-exposed'], changed('inner', { endpointType: 'REGIONAL' }), ['vpce', 'inner']],
      ['from the internet', ['not-exposed'], (doc) => doc, ['internet', 'inner']],
    ],
  },
  {
    name: 'PrivateLink between accounts',
    build: crossAccount,
    way: ['caller', 'engine'],
    stops: ['caller', 'door', 'offer', 'provider-nlb', 'provider-group', 'engine'],
    variants: [
      ['the consumer is not allowed', ['account'], changed('offer', { allowedPrincipals: '777788889999' })],
      ['another Region', ['region'], changed('provider-region', { code: 'eu-west-1' })],
      ['the endpoint does not admit the caller', ['sg-ingress'], changed('vpce-sg', { rules: [] })],
      [
        'the target does not admit the NLB',
        ['sg-ingress'],
        changedRow('provider-sg', 'rules', 0, { cidr: '10.7.0.0/16' }),
      ],
    ],
  },
];

/** The groups of the NLB admit nobody whose address could be that of a caller over PrivateLink. */
function checksStrictly(doc: Diagram): Diagram {
  return changed('front', { enforceOnPrivateLink: true })(changed('nlb-sg', { rules: [] })(doc));
}

function inOtherAccount(doc: Diagram): Diagram {
  const account = { ...doc.nodes['n_acct' as keyof typeof doc.nodes], id: 'n_second', logicalId: 'Second' };
  const region = {
    ...doc.nodes['n_frankfurt' as keyof typeof doc.nodes],
    id: 'n_secondregion',
    logicalId: 'SecondRegion',
    parent: 'n_second',
  };
  const grown = { ...doc, nodes: { ...doc.nodes, n_second: account, n_secondregion: region } } as unknown as Diagram;
  return moved('orders', 'secondregion')(changed('second', { accountId: '999988887777' })(grown));
}

function copyOf(doc: Diagram, id: string, as: string, parent: string): Diagram {
  const node = { ...doc.nodes[id as keyof typeof doc.nodes], id: `n_${as}`, logicalId: `Copy${as}`, parent };
  return { ...doc, nodes: { ...doc.nodes, [`n_${as}`]: node } } as unknown as Diagram;
}

function secondVpc(doc: Diagram): Diagram {
  const vpc = changed('second', { cidr: '10.8.0.0/16' })(copyOf(doc, 'n_main', 'second', 'n_frankfurt'));
  const zone = copyOf(vpc, 'n_zonea', 'secondzone', 'n_second');
  return changed('secondsubnet', { cidr: '10.8.1.0/24', routeTable: null })(
    copyOf(zone, 'n_privatea', 'secondsubnet', 'n_secondzone'),
  );
}

function intoOtherVpc(doc: Diagram): Diagram {
  return moved('web-1', 'secondsubnet')(secondVpc(doc));
}

function natElsewhere(doc: Diagram): Diagram {
  return moved('nat', 'secondsubnet')(secondVpc(doc));
}

/** The peering leads to a VPC between the two. */
function thirdVpc(doc: Diagram): Diagram {
  return changed('pcx', { accepter: 'n_second' })(secondVpc(doc));
}

describe.each(designs)('$name', ({ build, way, stops, variants }) => {
  const doc = build().build();

  it('is open, hop by hop', () => {
    const found = traced(doc, ...way);
    expect(found.blockers).toEqual([]);
    expect(found.reachable).toBe(true);
    expect(stopsOf(found, doc)).toEqual(stops);
  });

  it.each(variants.map(([situation, ...rest]) => [situation, rest] as const))(
    '%s',
    (_situation, [codes, change, other]) => {
      const [from, to] = other ?? way;
      expect(codesOf(change(doc), from, to)).toEqual(codes);
    },
  );
});
