import { routeOneListener } from '../../../src/model/rules/route-one-listener';
import { rowIdOf, twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const two = {
  listeners: [
    { protocol: 'HTTP', port: 80 },
    { protocol: 'HTTPS', port: 443 },
  ],
};

/** Both kinds of API over one V2 link to an ALB with two listeners. */
function chain(route: Readonly<Record<string, unknown>>) {
  const props = { routes: [{ method: 'GET', path: '/items', ...route }] };
  return twoZones()
    .node('restApi', 'orders', { in: 'frankfurt', props })
    .node('vpcLinkV2', 'link', { in: 'main' })
    .node('alb', 'web', { in: 'main', props: two })
    .wire('orders', 'link')
    .wire('link', 'web');
}

const named = (index: number, uri = '') => chain({ listener: rowIdOf('web', index), uri });

/** A REST API whose one route has its address typed. */
function unwired(route: Readonly<Record<string, unknown>>) {
  const props = { routes: [{ method: 'GET', path: '/items', ...route }] };
  return twoZones().node('restApi', 'orders', { in: 'frankfurt', props });
}

testRule(routeOneListener, {
  valid: [
    ['a route that names its listener', named(1)],
    ['a typed address on the port of a listener', named(1, 'https://orders.example.com/items')],
    ['a typed address with a stage variable, which may be anything', named(1, 'https://${stageVariables.host}:1/x')],
    ['a route without a wire', twoZones().node('restApi', 'orders', { in: 'frankfurt', props: { routes: [{}] } })],
    [
      'the action of an AWS service, typed and not wired',
      unwired({ integration: 'AWS', uri: 'arn:aws:apigateway:eu-central-1:sqs:path/1/jobs' }),
    ],
    ['a typed address of which a part is put in at deployment', unwired({ uri: '${Backend}/items' })],
    ['a mock', chain({ integration: 'MOCK' })],
  ],
  invalid: [
    [
      'two listeners and none chosen',
      chain({}),
      {
        on: ['orders', 'web'],
        message:
          'GET /items of REST API "orders" may reach listener HTTP 80 of ALB "web" or listener HTTPS 443 of ALB "web"; choose its backend listener.',
      },
    ],
    [
      'an HTTP API with two load balancers behind its link',
      twoZones()
        .node('httpApi', 'shop', { in: 'frankfurt', props: { routes: [{ path: '$default' }] } })
        .node('vpcLinkV2', 'link', { in: 'main' })
        .node('alb', 'web', { in: 'main', props: { listeners: [{ port: 80 }] } })
        .node('nlb', 'front', { in: 'main', props: { listeners: [{ port: 80 }] } })
        .wire('shop', 'link')
        .wire('link', 'web')
        .wire('link', 'front'),
      {
        on: ['shop', 'web', 'front'],
        message:
          '$default of HTTP API "shop" may reach listener HTTP 80 of ALB "web" or listener TCP 80 of NLB "front"; choose its backend listener.',
        fixes: ['reach-r_web0', 'reach-r_front0'],
      },
    ],
    [
      'a typed address on a port nobody listens on',
      named(0, 'http://orders.example.com:8080/items'),
      {
        on: ['orders', 'web'],
        message: 'GET /items of REST API "orders" calls port 8080, but ALB "web" listens on HTTP 80 and HTTPS 443.',
      },
    ],
    [
      'a typed address that is none',
      named(0, 'orders.example.com/items'),
      {
        on: ['orders'],
        message:
          'GET /items of REST API "orders" has the backend URI "orders.example.com/items", which is no http or https address.',
      },
    ],
    [
      'the action of an AWS service as an HTTP backend',
      unwired({ integration: 'HTTP_PROXY', uri: 'arn:aws:apigateway:eu-central-1:sqs:path/1/jobs' }),
      {
        on: ['orders'],
        message:
          'GET /items of REST API "orders" has the backend URI "arn:aws:apigateway:eu-central-1:sqs:path/1/jobs", which is no http or https address.',
      },
    ],
  ],
});
