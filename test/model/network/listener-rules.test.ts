import { describe, expect, it } from 'vitest';
import { type DiagramBuilder, twoZones } from '../../support/diagram';
import { changed, changedRow, stopsOf, traced } from '../../support/traced';

type Props = Readonly<Record<string, unknown>>;

const open = { direction: 'in', protocol: 'all', fromPort: 0, toPort: 65535, cidr: '0.0.0.0/0' };

/** An ALB with a rule for orders, one for administration, and a default action. */
function site(rules: readonly Props[], listener: Props = {}): DiagramBuilder {
  const spans = { subnets: ['private-a', 'private-b'], securityGroups: ['sg'] };
  const base = ['orders', 'admin', 'rest'].reduce(
    (drawing, name) =>
      drawing
        .node('targetGroup', `${name}-group`, { in: 'main', props: { protocol: 'HTTP', port: 8080 } })
        .node('ec2', name, { in: 'private-a', props: { securityGroups: ['sg'] } })
        .wire(`${name}-group`, name),
    twoZones()
      .node('securityGroup', 'sg', { in: 'main', props: { rules: [open] } })
      .node('alb', 'front', {
        in: 'main',
        props: { ...spans, listeners: [{ protocol: 'HTTP', port: 80, ...listener }], rules },
      })
      .node('vpcLinkV2', 'link', { in: 'main', props: spans })
      .wire('link', 'front'),
  );
  return base.wire('front', 'orders-group', 1).wire('front', 'admin-group', 2).wire('front', 'rest-group', 0);
}

const RULES = [
  { priority: 10, path: '/orders, /orders/*' },
  { priority: 20, path: '/admin/*' },
];

function withApi(base: DiagramBuilder, kind: 'httpApi' | 'restApi', route: Props, props: Props = {}): DiagramBuilder {
  return base.node(kind, 'api', { in: 'frankfurt', props: { routes: [route], ...props } }).wire('api', 'link');
}

const http = (path: string, props: Props = {}) => withApi(site(RULES), 'httpApi', { path }, props);
const rest = (path: string, route: Props = {}) => withApi(site(RULES), 'restApi', { path, ...route });

/** What blocks a request on its way to an instance, as it is told. */
function told(draw: DiagramBuilder, to: string, from = 'api'): readonly string[] {
  return traced(draw.build(), from, to).blockers.map(({ message }) => message);
}

describe('a request comes by the rule that takes it', () => {
  it.each<[situation: string, DiagramBuilder, to: string]>([
    ['GET /orders by its rule', http('/orders'), 'orders'],
    ['a step with a variable', http('/orders/{id}'), 'orders'],
    ['what no rule takes by the default action', http('/basket'), 'rest'],
    ['everything else by the default action', http('/{proxy+}'), 'rest'],
    ['everything by the rule as well', http('/{proxy+}'), 'admin'],
    ['$default by a rule', http('$default'), 'admin'],
    ['REST without the stage', rest('/orders', { stripStage: true }), 'orders'],
    ['REST with the stage by the default action', rest('/orders'), 'rest'],
    [
      'a rule that expects the stage',
      withApi(site([{ priority: 1, path: '/prod/orders*' }, {}]), 'restApi', { path: '/orders' }),
      'orders',
    ],
    ['a typed address decides', rest('/x', { uri: 'http://front:80/orders', stripStage: true }), 'orders'],
    [
      'the host of a REST API',
      withApi(site([{ priority: 1, host: 'orders.example.com' }, { path: '/a' }]), 'restApi', {
        path: '/',
        serverName: 'Orders.example.com',
      }),
      'orders',
    ],
    [
      'the host of an HTTP API is not known',
      withApi(site([{ priority: 1, host: 'orders.example.com' }, { path: '/a' }]), 'httpApi', { path: '/' }),
      'orders',
    ],
  ])('%s', (_situation, draw, to) => {
    expect(told(draw, to)).toEqual([]);
  });

  it('from a caller whose request is not known by every rule', () => {
    expect(['orders', 'admin', 'rest'].map((to) => told(site(RULES), to, 'front'))).toEqual([[], [], []]);
  });
});

describe('a request does not come by a rule', () => {
  it.each<[situation: string, DiagramBuilder, to: string, message: string]>([
    [
      'for another path',
      http('/orders'),
      'admin',
      'Listener rule 20 (/admin/*) of ALB "front" does not match GET /orders.',
    ],
    [
      'for a path below',
      http('/admin'),
      'admin',
      'Listener rule 20 (/admin/*) of ALB "front" does not match GET /admin.',
    ],
    [
      'that does not expect the stage of a REST API',
      rest('/orders'),
      'orders',
      'Listener rule 10 (/orders, /orders/*) of ALB "front" does not match GET /orders, which arrives with the path /prod/orders.',
    ],
    [
      'that does not expect the stage of an HTTP API',
      http('/orders', { stageName: 'v1' }),
      'orders',
      'Listener rule 10 (/orders, /orders/*) of ALB "front" does not match GET /orders, which arrives with the path /v1/orders.',
    ],
    [
      'for another host',
      withApi(site([{ priority: 1, host: 'orders.example.com' }, { path: '/a' }]), 'restApi', {
        path: '/',
        stripStage: true,
      }),
      'orders',
      'Listener rule 1 (orders.example.com) of ALB "front" does not match GET /, which arrives with the host *.amazonaws.com.',
    ],
    [
      'after one that takes it',
      withApi(
        site([
          { priority: 10, path: '/orders*' },
          { priority: 20, path: '/orders/new' },
        ]),
        'httpApi',
        { path: '/orders/{id}' },
      ),
      'admin',
      'Listener rule 10 (/orders*) of ALB "front" takes GET /orders/{id} before rule 20 (/orders/new).',
    ],
    [
      'whatever order they are drawn in',
      withApi(
        site([
          { priority: 30, path: '/orders' },
          { priority: 20, path: '/*' },
        ]),
        'httpApi',
        { path: '/orders' },
      ),
      'orders',
      'Listener rule 20 (/*) of ALB "front" takes GET /orders before rule 30 (/orders).',
    ],
    [
      'that answers by itself',
      withApi(
        site([{ priority: 1, path: '/orders', action: 'fixed-response', statusCode: 503 }, { path: '/a' }]),
        'httpApi',
        { path: '/orders' },
      ),
      'rest',
      'Listener rule 1 (/orders) of ALB "front" answers GET /orders before the default action.',
    ],
    [
      'that redirects',
      withApi(site([{ priority: 1, path: '/orders', action: 'redirect' }, { path: '/a' }]), 'httpApi', {
        path: '/orders',
      }),
      'rest',
      'Listener rule 1 (/orders) of ALB "front" redirects GET /orders before the default action.',
    ],
    [
      'but by the default action, which answers by itself',
      withApi(site(RULES, { action: 'fixed-response' }), 'httpApi', { path: '/basket' }),
      'rest',
      'HTTP 80 of ALB "front" answers by itself with 404 whatever no rule takes.',
    ],
    [
      'nor by the default action after a rule for all',
      site([{ priority: 1, path: '*' }, { path: '/a' }]),
      'rest',
      'Listener rule 1 (*) of ALB "front" takes every request before the default action.',
    ],
  ])('%s', (_situation, draw, to, message) => {
    const [from] = draw.build().nodes['n_api' as never] ? ['api'] : ['front'];
    expect(told(draw, to, from)).toEqual([message]);
  });

  it('and says so with code no-target, on the ALB', () => {
    const [blocker] = traced(http('/orders').build(), 'api', 'admin').blockers;
    expect(blocker).toMatchObject({
      code: 'no-target',
      node: 'n_front',
      rule: null,
      fix: 'Let a rule name a path that holds /orders.',
    });
  });
});

it('over a V1 link the stage may be in the path or not, and the trace is not certain', () => {
  const spans = { subnets: ['private-a', 'private-b'] };
  const draw = site(RULES)
    .node('nlb', 'outer', { in: 'main', props: { ...spans, listeners: [{ protocol: 'TCP', port: 80 }] } })
    .node('targetGroup', 'to-alb', {
      in: 'main',
      props: { targetType: 'alb', protocol: 'TCP', port: 80, healthProtocol: 'HTTP' },
    })
    .node('vpcLinkV1', 'old', { in: 'frankfurt' })
    .node('restApi', 'api', { in: 'frankfurt', props: { routes: [{ path: '/orders' }] } })
    .wire('api', 'old')
    .wire('old', 'outer')
    .wire('outer', 'to-alb')
    .wire('to-alb', 'front');
  const doc = draw.build();
  const found = traced(doc, 'api', 'orders');
  expect(stopsOf(found, doc)).toEqual(['api', 'old', 'outer', 'to-alb', 'front', 'orders-group', 'orders']);
  expect([found.reachable, found.certain]).toEqual([true, false]);
  expect(told(draw, 'admin')).toEqual([
    'Listener rule 20 (/admin/*) of ALB "front" does not match GET /orders, which arrives with the path /prod/orders.',
  ]);
});

it('an API is not led by the redirect of a listener', () => {
  const draw = withApi(site(RULES), 'httpApi', { path: '/basket' });
  const doc = changedRow('front', 'listeners', 0, { action: 'redirect-https' })(
    changed('front', { rules: [] })(draw.build()),
  );
  expect(traced(doc, 'api', 'rest').blockers.map(({ message }) => message)).toEqual([
    'HTTP 80 of ALB "front" redirects to HTTPS, and only browsers follow.',
  ]);
});

it('who comes by a name in DNS asks for that host', () => {
  const draw = site(
    [
      { priority: 1, host: 'orders.example.com' },
      { priority: 2, host: 'admin.example.com' },
    ],
    {},
  )
    .node('hostedZone', 'dns', {
      in: 'acct',
      props: { name: 'example.com', private: true, vpcs: ['main'], records: [{ name: 'orders' }, { name: 'www' }] },
    })
    .node('ec2', 'caller', { in: 'private-b', props: { securityGroups: ['sg'] } })
    .wire('caller', 'dns')
    .wire('dns', 'front', 0);
  const doc = draw.build();
  const stops = (to: string) => stopsOf(traced(doc, 'caller', to), doc);
  expect(stops('orders')).toEqual(['caller', 'dns', 'front', 'orders-group', 'orders']);
  // By the name it is not answered, only at its own address.
  expect(stops('admin')).toEqual(['caller', 'admin']);
});
