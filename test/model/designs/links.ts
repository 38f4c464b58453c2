import { twoZones } from '../../support/diagram';
import { changed, changedRow, moved, unwired } from '../../support/traced';
import {
  albWithTasks,
  type Design,
  groups,
  into,
  more,
  nearMiss,
  out,
  PRIVATE,
  type Props,
  ROUTE,
  sound,
  TCP_GROUP,
  TLS_CERT,
  tooMuch,
} from './parts';

const callers = { from: 'customer', to: 'orders-svc', arrives: true } as const;
const refused = { ...callers, arrives: false } as const;
const link = { in: 'main', props: { subnets: PRIVATE, securityGroups: ['link-sg'] } };

/** A V2 link with a group of its own that may call the ALB. */
const withLink = () =>
  groups(albWithTasks(twoZones()), 'main', { 'link-sg': [out(443, 'alb-sg')] })
    .node('client', 'customer')
    .node('logGroup', 'logs', { in: 'frankfurt' })
    .node('vpcLinkV2', 'link', link)
    .wire('link', 'web');

/** HTTP API with JWT of Cognito over a V2 link to an internal ALB: what AWS shows first. */
const httpAlb = sound(
  'an HTTP API with Cognito over a V2 link to an internal ALB with Fargate',
  withLink()
    .node('userPool', 'people', { in: 'frankfurt', props: { domainPrefix: 'orders-people' } })
    .node('httpApi', 'shop', {
      in: 'frankfurt',
      props: {
        accessLog: 'logs',
        routes: [{ ...ROUTE, path: '/{proxy+}', method: 'ANY', authorization: 'JWT', authorizer: 'people' }],
      },
    })
    .wire('people', 'shop')
    .wire('customer', 'shop')
    .wire('shop', 'link'),
  {},
  callers,
);

/** REST API over a V2 link to an ALB: possible since November 2025. */
const restAlb = sound(
  'a REST API with a Lambda authorizer and a web ACL over a V2 link to an internal ALB',
  withLink()
    .node('lambda', 'login-fn', { in: 'frankfurt' })
    .node('lambdaAuthorizer', 'login', { in: 'frankfurt', props: { type: 'TOKEN' } })
    .node('webAcl', 'shield', { in: 'frankfurt' })
    .node('restApi', 'shop', {
      in: 'frankfurt',
      props: { accessLog: 'logs', routes: [{ ...ROUTE, authorization: 'CUSTOM', authorizer: 'login' }] },
    })
    .wire('login', 'login-fn')
    .wire('login', 'shop')
    .wire('shield', 'shop')
    .wire('customer', 'shop')
    .wire('shop', 'link'),
  { exam: ['API-04'] },
  callers,
);

/** HTTP API over a V2 link to a Cloud Map service that Fargate tasks register with. */
const cloudMap = sound(
  'an HTTP API over a V2 link and Cloud Map to Fargate',
  groups(twoZones(), 'main', { 'link-sg': [out(8443, 'task-sg')], 'task-sg': [into(8443, 'link-sg')] })
    .node('client', 'customer')
    .node('logGroup', 'logs', { in: 'frankfurt' })
    .node('vpcLinkV2', 'link', link)
    .node('cloudMapNamespace', 'names', { in: 'frankfurt', props: { name: 'svc.internal', vpc: 'main' } })
    .node('cloudMapService', 'orders-map', { in: 'frankfurt', props: { namespace: 'names', recordType: 'SRV' } })
    .node('ecsService', 'orders-svc', {
      in: 'main',
      props: { subnets: PRIVATE, securityGroups: ['task-sg'], containerPort: 8443 },
    })
    .node('httpApi', 'shop', { in: 'frankfurt', props: { accessLog: 'logs', routes: [ROUTE] } })
    .wire('customer', 'shop')
    .wire('shop', 'link')
    .wire('link', 'orders-map')
    .wire('orders-map', 'orders-svc'),
  {},
  callers,
);

const nlbProps = {
  subnets: PRIVATE,
  securityGroups: ['nlb-sg'],
  crossZone: true,
  enforceOnPrivateLink: false,
  listeners: [{ protocol: 'TLS', port: 443, certificateArn: TLS_CERT }],
};

/** An internal NLB `front` that ends TLS, with Fargate tasks behind it. */
const withNlb = (callers: readonly Props[] = []) =>
  groups(twoZones(), 'main', { 'nlb-sg': [...callers, out(8443, 'task-sg')], 'task-sg': [into(8443, 'nlb-sg')] })
    .node('client', 'customer')
    .node('logGroup', 'logs', { in: 'frankfurt' })
    .node('nlb', 'front', { in: 'main', props: nlbProps })
    .node('targetGroup', 'orders-tg', {
      in: 'main',
      props: { targetType: 'ip', protocol: 'TLS', port: 8443, healthProtocol: 'HTTPS', healthTimeout: 10 },
    })
    .node('ecsService', 'orders-svc', {
      in: 'main',
      props: { subnets: PRIVATE, securityGroups: ['task-sg'], containerPort: 8443 },
    })
    .wire('front', 'orders-tg')
    .wire('orders-tg', 'orders-svc');

/** Chat: messages of a WebSocket API go over a V1 link to containers. */
const chat = sound(
  'a WebSocket API over a V1 link and an NLB to Fargate',
  withNlb()
    .node('lambda', 'login-fn', { in: 'frankfurt' })
    .node('lambdaAuthorizer', 'login', {
      in: 'frankfurt',
      props: { identitySource: 'route.request.querystring.token' },
    })
    .node('vpcLinkV1', 'link', { in: 'frankfurt' })
    .node('webSocketApi', 'chat', {
      in: 'frankfurt',
      props: {
        accessLog: 'logs',
        routes: [
          { routeKey: '$connect', authorization: 'CUSTOM', authorizer: 'login', serverName: 'chat.example.com' },
          { routeKey: '$default', serverName: 'chat.example.com' },
        ],
      },
    })
    .wire('login', 'login-fn')
    .wire('login', 'chat')
    .wire('customer', 'chat')
    .wire('chat', 'link', 0)
    .wire('chat', 'link', 1)
    .wire('link', 'front'),
  {},
  callers,
);

/** The classic chain: REST, V1, NLB; the NLB has no security group, as most of those that were made before 2023. */
const classic = sound(
  'a REST API over a V1 link to an NLB without security groups, instances behind it',
  twoZones()
    .node('client', 'customer')
    .node('logGroup', 'logs', { in: 'frankfurt' })
    .node('securityGroup', 'box-sg', {
      in: 'main',
      props: { rules: [into(8443, '10.0.1.0/24'), into(8443, '10.0.2.0/24')] },
    })
    .node('nlb', 'front', {
      in: 'main',
      props: {
        ...nlbProps,
        securityGroups: [],
        enforceOnPrivateLink: true,
        listeners: [{ protocol: 'TCP', port: 443 }],
      },
    })
    .node('targetGroup', 'orders-tg', { in: 'main', props: { ...TCP_GROUP, healthTimeout: 10 } })
    .node('ec2', 'box-a', { in: 'private-a', props: { securityGroups: ['box-sg'] } })
    .node('ec2', 'box-b', { in: 'private-b', props: { securityGroups: ['box-sg'] } })
    .node('vpcLinkV1', 'link', { in: 'frankfurt' })
    .node('restApi', 'shop', {
      in: 'frankfurt',
      props: { accessLog: 'logs', routes: [{ ...ROUTE, uri: 'https://orders.example.com:443/orders' }] },
    })
    .wire('customer', 'shop')
    .wire('shop', 'link')
    .wire('link', 'front')
    .wire('front', 'orders-tg')
    .wire('orders-tg', 'box-a')
    .wire('orders-tg', 'box-b'),
  { aws: ['API-11', 'LB-27'], exam: ['LB-27'] },
  { from: 'customer', to: 'box-a', arrives: true },
);

/** Two services of one VPC share one V1 link: a listener for each. */
const shared = sound(
  'two services behind two listeners of one NLB and one V1 link',
  withNlb()
    .node('nlb', 'wide', {
      in: 'main',
      props: {
        ...nlbProps,
        listeners: [
          { protocol: 'TCP', port: 443 },
          { protocol: 'TCP', port: 8443 },
        ],
      },
    })
    .node('targetGroup', 'one', { in: 'main', props: { ...TCP_GROUP, targetType: 'ip' } })
    .node('targetGroup', 'two', { in: 'main', props: { ...TCP_GROUP, targetType: 'ip' } })
    .node('vpcLinkV1', 'link', { in: 'frankfurt' })
    .node('restApi', 'shop', {
      in: 'frankfurt',
      props: {
        accessLog: 'logs',
        routes: [
          { ...ROUTE, uri: 'https://orders.example.com:443/orders' },
          { ...ROUTE, path: '/bills', uri: 'https://bills.example.com:8443/bills' },
        ],
      },
    })
    .node('ecsService', 'bills-svc', {
      in: 'main',
      props: { subnets: PRIVATE, securityGroups: ['task-sg'], containerPort: 8443 },
    })
    .wire('customer', 'shop')
    .wire('shop', 'link', 0)
    .wire('shop', 'link', 1)
    .wire('link', 'wide')
    .wire('wide', 'one', 0)
    .wire('wide', 'two', 1)
    .wire('one', 'orders-svc')
    .wire('two', 'bills-svc'),
  { aws: ['API-11'], exam: [] },
  { from: 'customer', to: 'bills-svc', arrives: true },
);

/** REST over V1, an NLB that passes TLS through, and the ALB that ends it. */
const throughAlb = sound(
  'a REST API over a V1 link, NLB and ALB',
  groups(albWithTasks(twoZones(), PRIVATE, 'nlb-sg'), 'main', { 'nlb-sg': [out(443, 'alb-sg')] })
    .node('client', 'customer')
    .node('logGroup', 'logs', { in: 'frankfurt' })
    .node('nlb', 'front', { in: 'main', props: { ...nlbProps, listeners: [{ protocol: 'TCP', port: 443 }] } })
    .node('targetGroup', 'to-web', {
      in: 'main',
      props: { targetType: 'alb', protocol: 'TCP', port: 443, healthProtocol: 'HTTPS', healthTimeout: 10 },
    })
    .node('vpcLinkV1', 'link', { in: 'frankfurt' })
    .node('restApi', 'shop', { in: 'frankfurt', props: { accessLog: 'logs', routes: [ROUTE] } })
    .wire('customer', 'shop')
    .wire('shop', 'link')
    .wire('link', 'front')
    .wire('front', 'to-web')
    .wire('to-web', 'web'),
  { aws: ['API-11'], exam: [] },
  callers,
);

/** HTTP API over a V2 link to the TLS listener of an NLB. */
const httpNlb = sound(
  'an HTTP API over a V2 link to a TLS listener of an NLB',
  withNlb([into(443, 'link-sg')])
    .node('securityGroup', 'link-sg', { in: 'main', props: { rules: [out(443, 'nlb-sg')] } })
    .node('vpcLinkV2', 'link', link)
    .node('httpApi', 'shop', { in: 'frankfurt', props: { accessLog: 'logs', routes: [ROUTE] } })
    .wire('customer', 'shop')
    .wire('shop', 'link')
    .wire('link', 'front'),
);

export const LINKS: readonly Design[] = [
  httpAlb,
  nearMiss(
    'the route asks no server name of a TLS backend',
    httpAlb,
    changedRow('shop', 'routes', 0, { serverName: '' }),
    ['TLS-04'],
  ),
  nearMiss(
    'the group of the ALB admits nobody',
    httpAlb,
    changed('alb-sg', { rules: [{ id: 'r_x', ...out(8443, '10.0.0.0/16') }] }),
    ['SEC-01'],
    refused,
  ),
  nearMiss(
    'the group of the link lets nothing out but HTTP',
    httpAlb,
    changedRow('link-sg', 'rules', 0, { fromPort: 80, toPort: 80 }),
    ['SEC-01'],
    refused,
  ),
  nearMiss(
    'tasks admit the ALB on another port',
    httpAlb,
    changedRow('task-sg', 'rules', 0, { fromPort: 8080, toPort: 8080 }),
    ['SEC-02'],
    refused,
  ),
  nearMiss('tasks are registered by instance', httpAlb, changed('orders-tg', { targetType: 'instance' }), ['LB-18']),
  nearMiss('the ALB spans one zone', httpAlb, [changed('web', { subnets: ['n_privatea'] })], ['CNT-15']),
  nearMiss('the link spans one zone', httpAlb, [changed('link', { subnets: ['n_privatea'] })], ['CNT-19']),
  tooMuch(
    'a web ACL is put on the HTTP API',
    httpAlb,
    (draw) => draw.node('webAcl', 'shield', { in: 'frankfurt' }).wire('shield', 'shop'),
    ['WAF-01'],
  ),
  nearMiss('the user pool is not wired', httpAlb, unwired('people', 'shop'), ['API-33']),
  restAlb,
  nearMiss(
    'the route names the pool where a Lambda is asked',
    restAlb,
    changedRow('shop', 'routes', 0, { authorization: 'COGNITO_USER_POOLS' }),
    ['API-33'],
  ),
  nearMiss(
    'it calls port 8080, which the ALB does not listen to',
    restAlb,
    changedRow('shop', 'routes', 0, { uri: 'https://orders.example.com:8080/orders' }),
    ['API-17'],
    refused,
  ),
  nearMiss(
    'it waits 60 s and is edge-optimized',
    restAlb,
    [changed('shop', { endpointType: 'EDGE' }), changedRow('shop', 'routes', 0, { timeoutMs: 60000 })],
    ['API-20'],
  ),
  cloudMap,
  nearMiss(
    'tasks register without their port',
    cloudMap,
    changed('orders-map', { recordType: 'A' }),
    ['WIRE-08'],
    refused,
  ),
  nearMiss(
    'tasks admit another port',
    cloudMap,
    changedRow('task-sg', 'rules', 0, { fromPort: 80, toPort: 80 }),
    ['SEC-01'],
    refused,
  ),
  chat,
  nearMiss(
    '$default asks who is calling too',
    chat,
    changedRow('chat', 'routes', 1, { authorization: 'CUSTOM', authorizer: 'n_login' }),
    ['API-34'],
  ),
  nearMiss('the NLB checks PrivateLink traffic by its rules', chat, changed('front', { enforceOnPrivateLink: true }), [
    'LB-28',
  ]),
  classic,
  nearMiss(
    'the instances admit one zone only',
    classic,
    changed('box-sg', (props) => ({ rules: (props.rules as object[]).slice(0, 1) })),
    ['SEC-02'],
  ),
  nearMiss(
    'the API stands in Ireland',
    more(classic, (draw) => draw.node('region', 'ireland', { in: 'acct', props: { code: 'eu-west-1' } })),
    [moved('shop', 'ireland'), changed('shop', { accessLog: null })],
    ['API-14', 'API-38'],
  ),
  nearMiss('the NLB stands in one zone', classic, changed('front', { subnets: ['n_privatea'] }), ['CNT-18']),
  nearMiss('all instances stand in one zone', classic, moved('box-b', 'private-a'), ['HA-01']),
  nearMiss(
    'the link leads to another load balancer of the internet',
    classic,
    changed('front', { scheme: 'internet-facing' }),
    { aws: ['API-15'], exam: ['API-15'] },
  ),
  shared,
  nearMiss('a route names no listener', shared, changedRow('shop', 'routes', 1, { uri: '' }), ['API-17']),
  throughAlb,
  nearMiss(
    'the NLB ends TLS before the ALB',
    throughAlb,
    changedRow('front', 'listeners', 0, { protocol: 'TLS', certificateArn: TLS_CERT }),
    ['LB-07'],
  ),
  nearMiss('ports of ALB and group differ', throughAlb, changed('to-web', { port: 8443 }), ['LB-06']),
  nearMiss('the check is by TCP', throughAlb, changed('to-web', { healthProtocol: 'TCP' }), ['LB-21']),
  httpNlb,
  tooMuch(
    'a WebSocket API sends its messages over the same link',
    httpNlb,
    (draw) =>
      draw
        .node('webSocketApi', 'chat', {
          in: 'frankfurt',
          props: {
            accessLog: 'logs',
            routes: [{ routeKey: '$connect', authorization: 'AWS_IAM', serverName: 'orders.example.com' }],
          },
        })
        .wire('chat', 'link'),
    ['API-08'],
  ),
];
