import { describe, expect, it } from 'vitest';
import { type DiagramBuilder, rowIdOf, twoZones } from '../../support/diagram';
import { classic, hub, hybrid, publicSite, webApp } from '../../support/networks';
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

const allIn = { direction: 'in', protocol: 'all', fromPort: 0, toPort: 65535, cidr: '0.0.0.0/0' };
const keep: Change = (doc) => doc;

interface Case {
  readonly name: string;
  readonly build: DiagramBuilder;
  readonly asks: readonly (readonly [
    situation: string,
    from: string,
    to: string,
    codes: readonly string[],
    change?: Change,
  ])[];
}

const functions = publicSite()
  .node('securityGroup', 'fn-sg', { in: 'main', props: { rules: [] } })
  .node('securityGroup', 'db-sg', { in: 'main', props: { rules: [{ ...allIn, cidr: '', peer: 'fn-sg' }] } })
  .node('rds', 'db', { in: 'main', props: { subnets: ['private-a', 'private-b'], securityGroups: ['db-sg'] } })
  .node('lambda', 'inside', { in: 'main', props: { subnets: ['app-a'], securityGroups: ['fn-sg'] } })
  .node('lambda', 'outside', { in: 'frankfurt' })
  .node('httpApi', 'api', {
    in: 'frankfurt',
    props: { routes: [{ integration: 'AWS_PROXY' }, { path: '/b', integration: 'AWS_PROXY' }] },
  })
  .node('httpEndpoint', 'partner', { props: { url: 'https://partner.example.com' } })
  .wire('api', 'inside', 0)
  .wire('api', 'outside', 1)
  .wire('inside', 'db')
  .wire('outside', 'db')
  .wire('inside', 'partner');

const containers = twoZones()
  .node('securityGroup', 'link-sg', { in: 'main', props: { rules: [] } })
  .node('securityGroup', 'task-sg', {
    in: 'main',
    props: { rules: [{ direction: 'in', protocol: 'tcp', fromPort: 8080, toPort: 8080, peer: 'link-sg' }] },
  })
  .node('httpApi', 'api', { in: 'frankfurt', props: { routes: [{ path: '/a' }] } })
  .node('vpcLinkV2', 'link', { in: 'main', props: { subnets: ['private-a'], securityGroups: ['link-sg'] } })
  .node('cloudMapService', 'names', { in: 'frankfurt' })
  .node('ecsService', 'tasks', {
    in: 'main',
    props: { subnets: ['private-a', 'private-b'], securityGroups: ['task-sg'], containerPort: 8080 },
  })
  .wire('api', 'link')
  .wire('link', 'names')
  .wire('names', 'tasks');

const edge = publicSite()
  .node('hostedZone', 'dns', { in: 'acct', props: { name: 'example.com', records: [{ name: 'www' }] } })
  .node('cloudFront', 'cdn', {
    in: 'acct',
    props: {
      origins: [
        { name: 'site', protocol: 'https-only' },
        { name: 'inner', protocol: 'http-only', vpcOrigin: true },
      ],
    },
  })
  .node('securityGroup', 'inner-sg', { in: 'main', props: { rules: [allIn] } })
  .node('alb', 'inner', {
    in: 'main',
    props: {
      subnets: ['private-a', 'private-b'],
      securityGroups: ['inner-sg'],
      listeners: [{ protocol: 'HTTP', port: 80 }],
    },
  })
  .node('client', 'people')
  .wire('people', 'dns')
  .wire('dns', 'cdn')
  .wire('cdn', 'front', 0)
  .wire('cdn', 'inner', 1);

const fleet = twoZones()
  .node('securityGroup', 'sg', { in: 'main', props: { rules: [allIn] } })
  .node('alb', 'front', {
    in: 'main',
    props: {
      subnets: ['private-a', 'private-b'],
      securityGroups: ['sg'],
      listeners: [{ protocol: 'HTTP', port: 80, action: 'fixed-response' }],
      rules: [{ listener: null, path: '/orders/*' }],
    },
  })
  .node('targetGroup', 'group', { in: 'main', props: { protocol: 'HTTP', port: 8080 } })
  .node('autoScalingGroup', 'fleet', {
    in: 'main',
    props: { subnets: ['private-a', 'private-b'], securityGroups: ['sg'] },
  })
  .node('ec2', 'caller', { in: 'private-a', props: { securityGroups: ['sg'] } })
  .wire('group', 'fleet');
const rule = { node: 'n_front', port: rowIdOf('front', 100) };
const byRule: Change = (doc) =>
  ({
    ...doc,
    wires: { ...doc.wires, w_rule: { id: 'w_rule', from: rule, to: { node: 'n_group', port: 'in' } } },
  }) as typeof doc;

const sockets = classic()
  .node('webSocketApi', 'chat', { in: 'frankfurt', props: { routes: [{ routeKey: '$default' }] } })
  .wire('chat', 'link');

const direct = hybrid()
  .node('dxGateway', 'dxgw', { in: 'acct', props: { allowedPrefixes: '10.0.0.0/16' } })
  .node('dxConnection', 'line', { in: 'frankfurt', props: { network: 'office', location: 'EqFA5' } })
  .node('dxVif', 'line-vif', { in: 'frankfurt', props: { connection: 'line', type: 'private' } })
  .wire('line-vif', 'dxgw')
  .wire('dxgw', 'vgw');
const onlyGateway: Change = (doc) => without('vif')(without('vpn')(doc));

const central = hub()
  .node('internetGateway', 'igw', { in: 'other' })
  .node('routeTable', 'public-rt', {
    in: 'other',
    props: {
      routes: [
        { destination: '0.0.0.0/0', target: 'igw' },
        { destination: '10.0.0.0/16', target: 'tgw' },
      ],
    },
  })
  .node('subnet', 'public', { in: 'other-zone', props: { cidr: '10.1.9.0/24', routeTable: 'public-rt' } })
  .node('natGateway', 'nat', { in: 'public' })
  .node('routeTable', 'att-rt', { in: 'other', props: { routes: [{ destination: '0.0.0.0/0', target: 'nat' }] } })
  .node('tgwRouteTable', 'spokes', {
    in: 'frankfurt',
    props: { transitGateway: 'tgw', routes: [{ destination: '0.0.0.0/0', target: 'other-att' }] },
  });
const shared: Change = (doc) =>
  changed('att', { routeTable: 'n_spokes' })(changed('there', { routeTable: 'n_attrt' })(doc));

const addressed = hybrid()
  .node('nlb', 'front', { in: 'main', props: { subnets: ['app'], listeners: [{ protocol: 'TCP', port: 443 }] } })
  .node('targetGroup', 'machines', {
    in: 'main',
    props: {
      targetType: 'ip',
      protocol: 'TCP',
      port: 443,
      healthProtocol: 'TCP',
      addresses: [{ address: '192.168.1.5', port: 443, zone: 'all' }],
    },
  })
  .wire('front', 'machines');

const cases: readonly Case[] = [
  {
    name: 'functions',
    build: functions,
    asks: [
      ['one in the VPC answers a route', 'internet', 'inside', []],
      ['one in the VPC reaches the database', 'internet', 'db', []],
      ['one outside does not', 'outside', 'db', ['not-exposed']],
      ['one in the VPC gets out over NAT', 'inside', 'partner', []],
      [
        'one in a public subnet does not',
        'inside',
        'internet',
        ['not-exposed'],
        changed('inside', { subnets: ['n_publica'] }),
      ],
      ['one outside of the VPC gets out by itself', 'outside', 'internet', []],
      ['nobody invokes one from the internet', 'internet', 'outside', ['no-path'], unwired('api', 'outside')],
      [
        'its URL is there for that',
        'internet',
        'outside',
        [],
        (doc) => changed('outside', { functionUrl: 'NONE' })(unwired('api', 'outside')(doc)),
      ],
      [
        'an API does not reach a database',
        'api',
        'db',
        ['no-path'],
        (doc) => unwired('inside', 'db')(unwired('outside', 'db')(doc)),
      ],
    ],
  },
  {
    name: 'containers found by Cloud Map',
    build: containers,
    asks: [
      ['an HTTP API reaches them', 'internet', 'tasks', []],
      ['their group decides', 'internet', 'tasks', ['sg-ingress'], changed('tasks', { containerPort: 9090 })],
    ],
  },
  {
    name: 'the edge',
    build: edge,
    asks: [
      ['a name leads to a distribution and on to a public ALB', 'people', 'front', []],
      ['a VPC origin leads to an internal ALB', 'people', 'inner', []],
      [
        'a plain origin does not',
        'people',
        'inner',
        ['not-exposed'],
        changedRow('cdn', 'origins', 1, { vpcOrigin: false }),
      ],
      ['a VPC origin needs an internet gateway', 'cdn', 'inner', ['not-exposed'], without('igw')],
      ['a VPC origin is admitted by name', 'people', 'inner', ['sg-ingress'], changed('inner-sg', { rules: [] })],
      [
        'a private zone does not answer the internet',
        'people',
        'front',
        ['dns', 'not-exposed'],
        (doc) => changed('front', { scheme: 'internal' })(privateZone(doc)),
      ],
    ],
  },
  {
    name: 'a fleet behind rules of an ALB',
    build: fleet,
    asks: [
      ['the rule leads there', 'caller', 'group', [], byRule],
      ['the default action does not', 'front', 'fleet', ['no-path']],
    ],
  },
  {
    name: 'WebSocket APIs',
    build: sockets,
    asks: [
      ['take a V1 link', 'chat', 'web-1', []],
      ['take no V2 link', 'chat', 'web-1', ['no-path', 'sg-ingress'], onV2Link],
    ],
  },
  {
    name: 'a Direct Connect gateway',
    build: direct,
    asks: [
      ['joins a network', 'on-prem', 'app-1', [], onlyGateway],
      [
        'tells only what is allowed',
        'on-prem',
        'app-1',
        ['no-route'],
        (doc) => changed('dxgw', { allowedPrefixes: '10.9.0.0/16' })(onlyGateway(doc)),
      ],
      [
        'takes private interfaces for a virtual private gateway',
        'on-prem',
        'app-1',
        ['no-route'],
        (doc) => changed('line-vif', { type: 'transit' })(onlyGateway(doc)),
      ],
      [
        'static routes of a VPN must hold the network',
        'app-1',
        'mainframe',
        ['no-route'],
        (doc) =>
          changed('vpn', { staticOnly: true, staticRoutes: '172.16.0.0/16' })(
            changed('rt', { routes: [{ id: 'r_on', destination: '192.168.0.0/16', target: 'n_vgw' }], propagates: [] })(
              without('dxgw')(without('vif')(doc)),
            ),
          ),
      ],
    ],
  },
  {
    name: 'a shared NAT gateway behind a transit gateway',
    build: central,
    asks: [
      ['lets a spoke out', 'a', 'internet', [], shared],
      [
        'needs a static default route',
        'a',
        'internet',
        ['no-route'],
        (doc) => without('vpn')(changed('spokes', { routes: [] })(shared(doc))),
      ],
    ],
  },
  {
    name: 'a Regional NAT gateway',
    build: publicSite(),
    asks: [
      [
        'needs no subnet',
        'web-1',
        'internet',
        [],
        (doc) => changed('nat', { mode: 'regional' })(moved('nat', 'main')(doc)),
      ],
      [
        'needs an internet gateway',
        'web-1',
        'internet',
        ['no-route'],
        (doc) => changed('nat', { mode: 'regional' })(moved('nat', 'main')(without('igw')(doc))),
      ],
    ],
  },
  {
    name: 'addresses on premises as targets',
    build: addressed,
    asks: [
      ['are reached over the VPN', 'front', 'mainframe', []],
      ['need a route', 'front', 'mainframe', ['no-route'], changed('rt', { propagates: [] })],
    ],
  },
  {
    name: 'versions of links',
    build: webApp(),
    asks: [
      ['an HTTP API takes V2', 'internet', 'web-1', []],
      [
        'authorizers are told',
        'internet',
        'web-1',
        [],
        changedRow('orders', 'routes', 0, { authorization: 'AWS_IAM' }),
      ],
    ],
  },
];

function privateZone(doc: Parameters<Change>[0]) {
  return changed('dns', { private: true })(doc);
}

/** The same API over a link V2 in front of the NLB, which is not open to it. */
function onV2Link(doc: Parameters<Change>[0]) {
  const link = Object.values(doc.nodes).find(({ id }) => id === 'n_link');
  const props = { subnets: ['n_privatea'], securityGroups: [], external: false, externalId: '' };
  const v2 = { ...link, kind: 'vpcLinkV2', parent: 'n_main', props };
  return { ...doc, nodes: { ...doc.nodes, n_link: v2 } } as unknown as typeof doc;
}

describe.each(cases)('$name', ({ build, asks }) => {
  const doc = build.build();
  it.each(asks.map(([situation, ...rest]) => [situation, rest] as const))(
    '%s',
    (_situation, [from, to, codes, change = keep]) => {
      expect(codesOf(change(doc), from, to)).toEqual(codes);
    },
  );
});

it('a shared NAT gateway is told with everything that leads to it', () => {
  const doc = shared(central.build());
  const through = traced(doc, 'a', 'internet')
    .hops.at(-1)
    ?.through.map((id) => doc.nodes[id]?.label);
  expect(through).toEqual(['att', 'tgw', 'other-att', 'nat', 'igw']);
});

it('Cloud Map is a stop of its own', () => {
  const doc = containers.build();
  expect(stopsOf(traced(doc, 'internet', 'tasks'), doc)).toEqual(['internet', 'api', 'link', 'names', 'tasks']);
});
