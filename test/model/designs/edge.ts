import { twoZones } from '../../support/diagram';
import { changed, changedRow, moved, without } from '../../support/traced';
import {
  APP,
  albWithTasks,
  type Design,
  into,
  nearMiss,
  PRIVATE,
  PUBLIC,
  ROUTE,
  sound,
  tooMuch,
  withInternet,
} from './parts';

const CLOUDFRONT_LIST = 'pl-a3a144ca';
const WITH_LOGS = { accessLog: 'logs', routes: [ROUTE] };

const world = () =>
  withInternet(twoZones())
    .node('region', 'virginia', { in: 'acct', props: { code: 'us-east-1' } })
    .node('certificate', 'world-cert', { in: 'virginia', props: { domainName: 'shop.example.com' } })
    .node('webAcl', 'world-acl', { in: 'virginia', props: { scope: 'CLOUDFRONT' } })
    .node('client', 'customer');

const distribution = (origin: object) => ({
  in: 'acct',
  props: {
    aliases: 'shop.example.com',
    certificate: 'world-cert',
    origins: [{ name: 'inner', protocol: 'https-only', ...origin }],
    behaviors: [{ path: '*', cachePolicy: 'CachingDisabled' }],
  },
});

/** CloudFront with a web ACL and a VPC origin: nothing of the VPC is public. */
const vpcOrigin = sound(
  'CloudFront with a web ACL and a VPC origin in front of an internal ALB',
  albWithTasks(world(), PRIVATE, CLOUDFRONT_LIST)
    .node('cloudFront', 'cdn', distribution({ vpcOrigin: true }))
    .node('hostedZone', 'zone', { in: 'acct', props: { name: 'example.com', records: [{ name: 'shop', type: 'A' }] } })
    .wire('world-acl', 'cdn')
    .wire('customer', 'zone')
    .wire('zone', 'cdn')
    .wire('cdn', 'web'),
  { exam: [] },
  { from: 'customer', to: 'orders-svc', arrives: true },
);

/** CloudFront in front of a Regional HTTP API: the only way to have a web ACL before an HTTP API. */
const cdnApi = sound(
  'CloudFront with a web ACL in front of an HTTP API that calls a function',
  world()
    .node('lambda', 'orders-fn', { in: 'frankfurt' })
    .node('logGroup', 'logs', { in: 'frankfurt' })
    .node('httpApi', 'shop', { in: 'frankfurt', props: WITH_LOGS })
    .node('cloudFront', 'cdn', distribution({}))
    .wire('world-acl', 'cdn')
    .wire('customer', 'cdn')
    .wire('cdn', 'shop')
    .wire('shop', 'orders-fn'),
  {},
  { from: 'customer', to: 'orders-fn', arrives: true },
);

/** An edge-optimized API with a domain of its own, which Route 53 points at. */
const edgeApi = sound(
  'an edge-optimized REST API with a certificate of us-east-1',
  world()
    .node('lambda', 'orders-fn', { in: 'frankfurt' })
    .node('logGroup', 'logs', { in: 'frankfurt' })
    .node('restApi', 'shop', {
      in: 'frankfurt',
      props: { ...WITH_LOGS, endpointType: 'EDGE', domainName: 'shop.example.com', certificate: 'world-cert' },
    })
    .node('hostedZone', 'zone', { in: 'acct', props: { name: 'example.com', records: [{ name: 'shop', type: 'A' }] } })
    .wire('customer', 'zone')
    .wire('zone', 'shop')
    .wire('shop', 'orders-fn'),
  {},
  { from: 'customer', to: 'orders-fn', arrives: true },
);

/** Public website: people log in at the ALB, a group of instances answers, a database in two zones keeps. */
const threeTier = sound(
  'three tiers: a public ALB with Cognito, an Auto Scaling group and RDS in two zones',
  [
    ['alb-sg', [into(443, '0.0.0.0/0')]],
    ['app-sg', [into(8443, 'alb-sg')]],
    ['db-sg', [into(5432, 'app-sg')]],
  ]
    .reduce(
      (draw, [label, rules]) => draw.node('securityGroup', label as string, { in: 'main', props: { rules } }),
      world(),
    )
    .node('certificate', 'site-cert', { in: 'frankfurt', props: { domainName: 'www.example.com' } })
    .node('userPool', 'people', { in: 'frankfurt', props: { domainPrefix: 'shop-people' } })
    .node('webAcl', 'site-acl', { in: 'frankfurt' })
    .node('alb', 'site', {
      in: 'main',
      props: {
        scheme: 'internet-facing',
        subnets: PUBLIC,
        securityGroups: ['alb-sg'],
        listeners: [{ protocol: 'HTTPS', port: 443, certificate: 'site-cert', action: 'authenticate-cognito' }],
      },
    })
    .node('targetGroup', 'app-tg', { in: 'main', props: { protocol: 'HTTPS', port: 8443, healthProtocol: 'HTTPS' } })
    .node('autoScalingGroup', 'app', {
      in: 'main',
      props: { subnets: APP, securityGroups: ['app-sg'], healthCheck: 'ELB' },
    })
    .node('rds', 'db', {
      in: 'main',
      props: { subnets: PRIVATE, securityGroups: ['db-sg'], multiAz: true, encrypted: true },
    })
    .node('httpEndpoint', 'bank', { props: { url: 'https://bank.example.net/pay' } })
    .wire('site-acl', 'site')
    .wire('people', 'site')
    .wire('customer', 'site')
    .wire('site', 'app-tg')
    .wire('app-tg', 'app')
    .wire('app', 'db')
    .wire('app', 'bank'),
  {},
  { from: 'customer', to: 'db', arrives: true },
  { from: 'internet', to: 'db', port: 5432, arrives: true },
  { from: 'app', to: 'bank', arrives: true },
);

const ACL = (entries: readonly object[]) => ({ in: 'main', props: { entries } });
const allow = (direction: 'in' | 'out', ruleNumber: number, fromPort: number, toPort: number, cidr = '0.0.0.0/0') => ({
  direction,
  ruleNumber,
  fromPort,
  toPort,
  cidr,
});

const withAcl = {
  ...threeTier,
  name: 'three tiers with a network ACL on the database subnets',
  doc: [changed('private-a', { networkAcl: 'n_dbacl' }), changed('private-b', { networkAcl: 'n_dbacl' })].reduce(
    (doc, change) => change(doc),
    threeTier.draw
      .node(
        'networkAcl',
        'db-acl',
        ACL([allow('in', 100, 5432, 5432, '10.0.0.0/16'), allow('out', 100, 1024, 65535, '10.0.0.0/16')]),
      )
      .build(),
  ),
};

export const EDGE: readonly Design[] = [
  vpcOrigin,
  nearMiss(
    'the origin is no VPC origin',
    vpcOrigin,
    changedRow('cdn', 'origins', 0, { vpcOrigin: false }),
    ['WIRE-04'],
    {
      from: 'customer',
      to: 'orders-svc',
      arrives: false,
    },
  ),
  nearMiss('the web ACL is Regional', vpcOrigin, changed('world-acl', { scope: 'REGIONAL' }), ['WAF-02']),
  nearMiss('the web ACL is made in Frankfurt', vpcOrigin, moved('world-acl', 'frankfurt'), ['WAF-02']),
  nearMiss('its certificate is of Frankfurt', vpcOrigin, moved('world-cert', 'frankfurt'), ['TLS-02']),
  nearMiss(
    'the VPC has no internet gateway',
    vpcOrigin,
    [
      without('nat-a'),
      without('nat-b'),
      without('igw'),
      changed('public-rt', { routes: [] }),
      changed('public-a', { access: 'private' }),
      changed('public-b', { access: 'private' }),
      changed('app-a-rt', { routes: [] }),
      changed('app-b-rt', { routes: [] }),
    ],
    ['WIRE-04'],
  ),
  cdnApi,
  nearMiss(
    'the API has its default endpoint off and no domain',
    { ...cdnApi },
    [() => cdnApi.draw.build(), changed('shop', { defaultEndpoint: false })],
    ['WIRE-07'],
  ),
  edgeApi,
  nearMiss('its certificate is of Frankfurt', edgeApi, moved('world-cert', 'frankfurt'), ['TLS-02']),
  nearMiss(
    'the zone points at an API without a domain',
    edgeApi,
    changed('shop', { domainName: '', certificate: null }),
    ['WIRE-05'],
  ),
  nearMiss('it is Regional with the certificate of us-east-1', edgeApi, changed('shop', { endpointType: 'REGIONAL' }), [
    'EXP-01',
  ]),
  threeTier,
  nearMiss(
    'people log in over plain HTTP',
    threeTier,
    changedRow('site', 'listeners', 0, { protocol: 'HTTP', certificate: null }),
    ['WIRE-06'],
  ),
  nearMiss(
    'the public ALB stands in private subnets',
    threeTier,
    changed('site', { subnets: ['n_privatea', 'n_privateb'] }),
    ['WIRE-02'],
  ),
  nearMiss(
    'the database admits the ALB instead of the application',
    threeTier,
    changedRow('db-sg', 'rules', 0, { peer: 'n_albsg' }),
    ['SEC-13'],
    {
      from: 'customer',
      to: 'db',
      arrives: false,
    },
  ),
  nearMiss('the database has subnets in one zone', threeTier, changed('db', { subnets: ['n_privatea'] }), ['CNT-24']),
  nearMiss(
    'one NAT gateway serves both zones',
    threeTier,
    [changedRow('app-b-rt', 'routes', 0, { target: 'n_nata' }), without('nat-b')],
    ['NET-12'],
  ),
  nearMiss(
    'NAT gateways stand in private subnets',
    threeTier,
    [moved('nat-a', 'private-a'), moved('nat-b', 'private-b')],
    ['NET-02', 'NET-02'],
  ),
  nearMiss('the application has no default route', threeTier, changed('app-a-rt', { routes: [] }), ['NET-03']),
  nearMiss('the certificate of the site is of us-east-1', threeTier, moved('site-cert', 'virginia'), ['TLS-01']),
  tooMuch(
    'the site has a second internet gateway',
    threeTier,
    (draw) => draw.node('internetGateway', 'igw-2', { in: 'main' }),
    ['NET-08'],
  ),
  withAcl,
  nearMiss(
    'answers find no ephemeral ports',
    withAcl,
    changedRow('db-acl', 'entries', 1, { fromPort: 5432, toPort: 5432 }),
    ['SEC-09'],
    {
      from: 'customer',
      to: 'db',
      arrives: false,
    },
  ),
];
