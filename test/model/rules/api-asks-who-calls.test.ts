import { apiAsksWhoCalls } from '../../../src/model/rules/api-asks-who-calls';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const open = (method: string, path: string, more = {}) => ({ method, path, authorization: 'NONE', ...more });
const api = (kind: 'restApi' | 'httpApi', props: Readonly<Record<string, unknown>>) =>
  twoZones().node('client', 'users').node(kind, 'orders', { in: 'frankfurt', props });
const called = (kind: 'restApi' | 'httpApi', props: Readonly<Record<string, unknown>>) =>
  api(kind, props).wire('users', 'orders');
const routes = [open('GET', '/items'), open('POST', '/items')];

testRule(apiAsksWhoCalls, {
  valid: [
    [
      'routes that ask for a signature',
      called('httpApi', { routes: [open('GET', '/', { authorization: 'AWS_IAM' })] }),
    ],
    ['an API that no client calls', api('httpApi', { routes })],
    ['a REST API with a resource policy', called('restApi', { routes, policy: '{}' })],
    ['a private API', called('restApi', { routes, endpointType: 'PRIVATE' })],
    [
      'open OPTIONS and mocks',
      called('restApi', { routes: [open('OPTIONS', '/'), open('GET', '/', { integration: 'MOCK' })] }),
    ],
  ],
  invalid: [
    [
      'two open routes, in one finding',
      called('restApi', { routes }),
      {
        on: ['orders'],
        message: 'Anybody on the internet may call GET /items and POST /items of REST API "orders".',
        fixes: ['ask-iam'],
      },
    ],
    [
      'more open routes than a message can name',
      called('httpApi', { routes: ['/a', '/b', '/c', '/d', '/e'].map((path) => open('GET', path)) }),
      {
        on: ['orders'],
        message: 'Anybody on the internet may call GET /a, GET /b, GET /c and 2 more of HTTP API "orders".',
      },
    ],
  ],
});

const guarded = (by: 'webAcl' | 'usagePlan' | 'none') => {
  const base = twoZones()
    .node('client', 'everybody')
    .node('webAcl', 'waf', { in: 'frankfurt' })
    .node('restApi', 'shop', { in: 'frankfurt', props: { usagePlan: by === 'usagePlan', routes: [{}] } })
    .wire('everybody', 'shop');
  return by === 'webAcl' ? base.wire('waf', 'shop') : base;
};
const chat = (authorization: string) =>
  twoZones()
    .node('client', 'everybody')
    .node('webSocketApi', 'chat', {
      in: 'frankfurt',
      props: { routes: [{ routeKey: '$connect', authorization }, { routeKey: 'send' }] },
    })
    .wire('everybody', 'chat');

testRule(apiAsksWhoCalls, {
  valid: [
    ['a web ACL in front', guarded('webAcl')],
    ['a usage plan', guarded('usagePlan')],
    ['a WebSocket API that asks on $connect', chat('AWS_IAM')],
  ],
  invalid: [
    [
      'neither',
      guarded('none'),
      { on: ['shop'], message: 'Anybody on the internet may call GET /items of REST API "shop".' },
    ],
    [
      'a WebSocket API that asks nobody',
      chat('NONE'),
      { on: ['chat'], message: 'Anybody on the internet may call $connect of WebSocket API "chat".' },
    ],
  ],
});
