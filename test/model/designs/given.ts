import { diagram, twoZones } from '../../support/diagram';
import { changed, changedRow, unwired } from '../../support/traced';
import {
  APP,
  albWithTasks,
  type Design,
  groups,
  HTTPS_GROUP,
  into,
  nearMiss,
  out,
  PRIVATE,
  type Props,
  PUBLIC,
  ROUTE,
  sound,
  spoke,
  tooMuch,
  withInternet,
} from './parts';

const EXISTING: Props = { external: true };

/** The network team owns the VPC; this stack puts an API, a link and a service into it. */
const inGivenVpc = sound(
  'an HTTP API and its service in a VPC, subnets and groups that are there already',
  diagram()
    .node('account', 'acct')
    .node('region', 'home', { in: 'acct' })
    .node('vpc', 'given', { in: 'home', props: EXISTING })
    .node('zone', 'given-a', { in: 'given', props: { letter: 'a' } })
    .node('zone', 'given-b', { in: 'given', props: { letter: 'b' } })
    .node('subnet', 'one', { in: 'given-a', props: EXISTING })
    .node('subnet', 'two', { in: 'given-b', props: EXISTING })
    .node('securityGroup', 'shared-sg', { in: 'given', props: EXISTING })
    .node('client', 'customer')
    .node('logGroup', 'logs', { in: 'home' })
    .node('alb', 'web', {
      in: 'given',
      props: {
        subnets: ['one', 'two'],
        securityGroups: ['shared-sg'],
        listeners: [{ protocol: 'HTTPS', port: 443 }],
      },
    })
    .node('targetGroup', 'orders-tg', { in: 'given', props: { ...HTTPS_GROUP, targetType: 'ip' } })
    .node('ecsService', 'orders-svc', {
      in: 'given',
      props: { subnets: ['one', 'two'], securityGroups: ['shared-sg'], containerPort: 8443 },
    })
    .node('rds', 'db', {
      in: 'given',
      props: { subnets: ['one', 'two'], securityGroups: ['shared-sg'], multiAz: true },
    })
    .node('httpEndpoint', 'bank', { props: { url: 'https://bank.example.net' } })
    .node('vpcLinkV2', 'link', { in: 'given', props: { subnets: ['one', 'two'], securityGroups: ['shared-sg'] } })
    .node('httpApi', 'shop', { in: 'home', props: { accessLog: 'logs', routes: [ROUTE] } })
    .wire('customer', 'shop')
    .wire('shop', 'link')
    .wire('link', 'web')
    .wire('web', 'orders-tg')
    .wire('orders-tg', 'orders-svc')
    .wire('orders-svc', 'db')
    .wire('orders-svc', 'bank'),
  // The Region of a drawing has a code before it is exported; nothing else is asked of what is given.
  { aws: ['EXP-02'] },
  { from: 'customer', to: 'db', arrives: true },
);

/** Link and load balancer are there already. */
const givenParts = sound(
  'a REST API over a link and a load balancer that are there already',
  twoZones()
    .node('client', 'customer')
    .node('logGroup', 'logs', { in: 'frankfurt' })
    .node('vpcLinkV2', 'link', { in: 'main', props: EXISTING })
    .node('alb', 'web', { in: 'main', props: { ...EXISTING, listeners: [{ protocol: 'HTTPS', port: 443 }] } })
    .node('restApi', 'shop', { in: 'frankfurt', props: { accessLog: 'logs', routes: [ROUTE] } })
    .wire('customer', 'shop')
    .wire('shop', 'link')
    .wire('link', 'web'),
  { exam: ['API-04'] },
  { from: 'customer', to: 'web', arrives: true },
);

/** IPv6 and IPv4 side by side. */
const dualStack = sound(
  'a dual-stack site whose private subnets leave over NAT and an egress-only gateway',
  groups(
    withInternet(
      diagram()
        .node('account', 'acct', { props: { accountId: '111122223333' } })
        .node('region', 'frankfurt', { in: 'acct', props: { code: 'eu-central-1' } })
        .node('vpc', 'main', { in: 'frankfurt', props: { cidr: '10.0.0.0/16', ipv6: true } })
        .node('zone', 'zone-a', { in: 'main', props: { letter: 'a' } })
        .node('zone', 'zone-b', { in: 'main', props: { letter: 'b' } }),
    ),
    'main',
    {
      'alb-sg': [into(443, '0.0.0.0/0'), into(443, '::/0'), out(8443, 'app-sg')],
      'app-sg': [into(8443, 'alb-sg'), out(443, '0.0.0.0/0'), out(443, '::/0')],
    },
  )
    .node('egressOnlyGateway', 'eigw', { in: 'main' })
    .node('client', 'customer')
    .node('certificate', 'site-cert', { in: 'frankfurt', props: { domainName: 'www.example.com' } })
    .node('alb', 'site', {
      in: 'main',
      props: {
        scheme: 'internet-facing',
        ipAddressType: 'dualstack',
        subnets: PUBLIC,
        securityGroups: ['alb-sg'],
        listeners: [
          { protocol: 'HTTPS', port: 443, certificate: 'site-cert' },
          { protocol: 'HTTP', port: 80, action: 'redirect-https' },
        ],
      },
    })
    .node('targetGroup', 'app-tg', { in: 'main', props: HTTPS_GROUP })
    .node('autoScalingGroup', 'app', { in: 'main', props: { subnets: APP, securityGroups: ['app-sg'] } })
    .node('httpEndpoint', 'bank', { props: { url: 'https://bank.example.net' } })
    .wire('customer', 'site')
    .wire('site', 'app-tg')
    .wire('app-tg', 'app')
    .wire('app', 'bank'),
  {},
  { from: 'customer', to: 'app', arrives: true },
  { from: 'app', to: 'bank', arrives: true },
);

const withIpv6 = [
  changed('public-a', { ipv6Cidr: '0' }),
  changed('public-b', { ipv6Cidr: '1' }),
  changed('app-a', { ipv6Cidr: '2' }),
  changed('app-b', { ipv6Cidr: '3' }),
  ...['app-a-rt', 'app-b-rt'].map((table) =>
    changed(table, (props) => ({
      routes: [...(props.routes as object[]), { id: `r_six${table.charAt(4)}`, destination: '::/0', target: 'n_eigw' }],
    })),
  ),
];
const dual: Design = { ...dualStack, doc: withIpv6.reduce((doc, change) => change(doc), dualStack.doc) };

/** The group of the far ALB names the group of the link, which peering inside a Region allows. */
const linkOverPeering = sound(
  'an HTTP API over a V2 link to an ALB of a peered VPC',
  groups(
    groups(
      spoke(
        twoZones()
          .node('routeTable', 'link-rt', {
            in: 'main',
            props: { routes: [{ destination: '10.1.0.0/16', target: 'pcx' }] },
          })
          .node('subnet', 'link-a', { in: 'zone-a', props: { cidr: '10.0.21.0/24', routeTable: 'link-rt' } })
          .node('subnet', 'link-b', { in: 'zone-b', props: { cidr: '10.0.22.0/24', routeTable: 'link-rt' } }),
        'far',
        'frankfurt',
        '10.1',
        [{ destination: '10.0.0.0/16', target: 'pcx' }],
      ).node('peering', 'pcx', { in: 'frankfurt', props: { requester: 'main', accepter: 'far' } }),
      'main',
      { 'link-sg': [out(443, '10.1.0.0/16')] },
    ),
    'far',
    { 'alb-sg': [into(443, 'link-sg')], 'box-sg': [into(8443, 'alb-sg')] },
  )
    .node('ec2', 'box-1', { in: 'far-1', props: { securityGroups: ['box-sg'] } })
    .node('ec2', 'box-2', { in: 'far-2', props: { securityGroups: ['box-sg'] } })
    .node('targetGroup', 'boxes', { in: 'far', props: HTTPS_GROUP })
    .node('alb', 'web', {
      in: 'far',
      props: {
        subnets: ['far-1', 'far-2'],
        securityGroups: ['alb-sg'],
        listeners: [{ protocol: 'HTTPS', port: 443 }],
      },
    })
    .node('client', 'customer')
    .node('logGroup', 'logs', { in: 'frankfurt' })
    .node('vpcLinkV2', 'link', { in: 'main', props: { subnets: ['link-a', 'link-b'], securityGroups: ['link-sg'] } })
    .node('httpApi', 'shop', { in: 'frankfurt', props: { accessLog: 'logs', routes: [ROUTE] } })
    .wire('customer', 'shop')
    .wire('shop', 'link')
    .wire('link', 'web')
    .wire('web', 'boxes')
    .wire('boxes', 'box-1')
    .wire('boxes', 'box-2'),
  { aws: ['WIRE-03'] },
  { from: 'customer', to: 'box-1', arrives: true },
);

/** One ALB in front of containers and a function, told apart by path; an NLB with fixed addresses before a database. */
const manyServices = sound(
  'an ALB whose rules lead to containers and a function, and an NLB in front of RDS',
  groups(albWithTasks(twoZones(), PRIVATE, 'link-sg'), 'main', {
    'link-sg': [out(443, 'alb-sg')],
    'db-lb-sg': [into(5432, 'task-sg'), out(5432, 'db-sg')],
    'db-sg': [into(5432, 'db-lb-sg')],
  })
    .node('client', 'customer')
    .node('logGroup', 'logs', { in: 'frankfurt' })
    .node('lambda', 'bills-fn', { in: 'frankfurt' })
    .node('targetGroup', 'bills-tg', { in: 'main', props: { targetType: 'lambda' } })
    .wire('bills-tg', 'bills-fn')
    .node('rds', 'db', { in: 'main', props: { subnets: PRIVATE, securityGroups: ['db-sg'], multiAz: true } })
    .node('targetGroup', 'db-tg', {
      in: 'main',
      props: { targetType: 'ip', protocol: 'TCP', port: 5432, healthProtocol: 'TCP' },
    })
    .node('nlb', 'db-lb', {
      in: 'main',
      props: { subnets: PRIVATE, securityGroups: ['db-lb-sg'], listeners: [{ protocol: 'TCP', port: 5432 }] },
    })
    .wire('db-lb', 'db-tg')
    .wire('db-tg', 'db')
    .wire('orders-svc', 'db-lb')
    .node('vpcLinkV2', 'link', { in: 'main', props: { subnets: PRIVATE, securityGroups: ['link-sg'] } })
    .node('httpApi', 'shop', {
      in: 'frankfurt',
      props: { accessLog: 'logs', routes: [{ ...ROUTE, path: '/{proxy+}' }] },
    })
    .wire('customer', 'shop')
    .wire('shop', 'link')
    .wire('link', 'web'),
  {},
  { from: 'customer', to: 'orders-svc', arrives: true },
  { from: 'orders-svc', to: 'db', port: 5432, arrives: true },
);

/** A transit virtual interface, a Direct Connect gateway and a transit gateway: how large networks come in. */
const transitVif = sound(
  'a VPC behind a transit gateway, called from on premises over two Direct Connect lines',
  groups(
    twoZones()
      .node('onPremises', 'office', { props: { cidrs: '192.168.0.0/16' } })
      .node('onPremServer', 'clerk', { in: 'office', props: { address: '192.168.7.20' } })
      .node('transitGateway', 'hub', { in: 'frankfurt' })
      .node('dxGateway', 'dxgw', { in: 'acct', props: { asn: 64530, allowedPrefixes: '10.0.0.0/16' } })
      .node('dxConnection', 'line-1', { in: 'frankfurt', props: { network: 'office', location: 'EqFA5' } })
      .node('dxConnection', 'line-2', { in: 'frankfurt', props: { network: 'office', location: 'EqDA2' } })
      .node('dxVif', 'vif-1', { in: 'frankfurt', props: { connection: 'line-1', type: 'transit' } })
      .node('dxVif', 'vif-2', { in: 'frankfurt', props: { connection: 'line-2', type: 'transit' } })
      .wire('vif-1', 'dxgw')
      .wire('vif-2', 'dxgw')
      .wire('dxgw', 'hub')
      .node('routeTable', 'rt', { in: 'main', props: { routes: [{ destination: '192.168.0.0/16', target: 'hub' }] } })
      .node('subnet', 'lb-a', { in: 'zone-a', props: { cidr: '10.0.21.0/24', routeTable: 'rt' } })
      .node('subnet', 'lb-b', { in: 'zone-b', props: { cidr: '10.0.22.0/24', routeTable: 'rt' } })
      .node('tgwAttachment', 'att', { in: 'main', props: { subnets: ['lb-a', 'lb-b'] } })
      .wire('att', 'hub'),
    'main',
    { 'alb-sg': [into(443, '192.168.0.0/16'), out(8443, 'box-sg')], 'box-sg': [into(8443, 'alb-sg')] },
  )
    .node('alb', 'web', {
      in: 'main',
      props: { subnets: ['lb-a', 'lb-b'], securityGroups: ['alb-sg'], listeners: [{ protocol: 'HTTPS', port: 443 }] },
    })
    .node('targetGroup', 'boxes', { in: 'main', props: HTTPS_GROUP })
    .node('autoScalingGroup', 'app', { in: 'main', props: { subnets: PRIVATE, securityGroups: ['box-sg'] } })
    .wire('clerk', 'web')
    .wire('web', 'boxes')
    .wire('boxes', 'app'),
  {},
  { from: 'clerk', to: 'app', arrives: true },
);

export const GIVEN: readonly Design[] = [
  inGivenVpc,
  nearMiss('the link names a load balancer of nobody', inGivenVpc, unwired('link', 'web'), ['EXP-02']),
  givenParts,
  nearMiss(
    'the listener it calls is not there',
    givenParts,
    changedRow('shop', 'routes', 0, { uri: 'https://orders.example.com:8443' }),
    ['API-17'],
  ),
  dual,
  nearMiss(
    'the site admits IPv6 only',
    dual,
    changed('alb-sg', (props) => ({ rules: (props.rules as object[]).slice(1) })),
    ['WIRE-02'],
    { from: 'customer', to: 'app', arrives: false },
  ),
  nearMiss(
    'instances leave over the egress-only gateway alone',
    dual,
    [
      changed('app-a-rt', (props) => ({ routes: (props.routes as object[]).slice(1) })),
      changed('app-b-rt', (props) => ({ routes: (props.routes as object[]).slice(1) })),
    ],
    [],
    { from: 'app', to: 'bank', arrives: true },
  ),
  nearMiss(
    'instances leave by neither family',
    dual,
    ['app-a-rt', 'app-b-rt'].map((table) => changed(table, { routes: [] })),
    ['NET-03', 'NET-03'],
    { from: 'app', to: 'bank', arrives: false },
  ),
  linkOverPeering,
  nearMiss('the far VPC sends nothing back', linkOverPeering, changed('far-rt', { routes: [] }), ['NET-05'], {
    from: 'customer',
    to: 'box-1',
    arrives: false,
  }),
  nearMiss(
    'the far ALB admits another network',
    linkOverPeering,
    changedRow('alb-sg', 'rules', 0, { peer: null, cidr: '10.9.0.0/16' }),
    ['SEC-01'],
  ),
  manyServices,
  nearMiss(
    'the database admits the containers instead of the NLB',
    manyServices,
    changedRow('db-sg', 'rules', 0, { peer: 'n_tasksg' }),
    ['SEC-02'],
  ),
  tooMuch(
    'the NLB leads to the function as well',
    manyServices,
    (draw) =>
      draw
        .node('nlb', 'odd', {
          in: 'main',
          props: { subnets: PRIVATE, securityGroups: ['db-lb-sg'], listeners: [{ protocol: 'TCP', port: 443 }] },
        })
        .wire('odd', 'bills-tg'),
    ['LB-10'],
  ),
  transitVif,
  nearMiss(
    'the Direct Connect gateway announces other blocks',
    transitVif,
    changed('dxgw', { allowedPrefixes: '10.9.0.0/16' }),
    ['NET-05'],
    {
      from: 'clerk',
      to: 'app',
      arrives: false,
    },
  ),
  nearMiss(
    'a private virtual interface is drawn to the transit gateway',
    transitVif,
    [changed('vif-1', { type: 'private' })],
    ['NET-11'],
  ),
  nearMiss('gateways have one ASN', transitVif, changed('dxgw', { asn: 64512 }), ['NET-11']),
];
