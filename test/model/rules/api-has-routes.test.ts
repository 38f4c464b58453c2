import { apiHasRoutes } from '../../../src/model/rules/api-has-routes';
import { twoZones } from '../../support/diagram';
import { testFixes, testRule } from '../../support/rule-tester';

const api = (kind: 'restApi' | 'httpApi', ...routes: readonly (readonly [string, string])[]) =>
  twoZones().node(kind, 'orders', {
    in: 'frankfurt',
    props: { routes: routes.map(([method, path]) => ({ method, path })) },
  });

testRule(apiHasRoutes, {
  valid: [
    ['two methods of one path', api('restApi', ['GET', '/items'], ['POST', '/items'])],
    ['the default route of an HTTP API', api('httpApi', ['GET', '/'], ['ANY', '$default'])],
    [
      'one variable name below each step, greedy at the end',
      api('restApi', ['GET', '/items/{id}'], ['PUT', '/items/{id}/parts/{part}'], ['ANY', '/shops/{proxy+}']),
    ],
    ['paths of an HTTP API that end alike', api('httpApi', ['GET', '/items'], ['GET', '/items/'])],
    ['an empty path, which is another breach', api('restApi', ['GET', ''], ['GET', ''])],
  ],
  invalid: [
    ['a REST API without a route', api('restApi'), { on: ['orders'], message: 'REST API "orders" has no route.' }],
    ['an HTTP API without a route', api('httpApi'), { on: ['orders'], message: 'HTTP API "orders" has no route.' }],
    [
      'one route three times and another twice',
      api('httpApi', ['GET', '/a'], ['GET', '/a'], ['GET', '/a'], ['PUT', '/b'], ['PUT', '/b']),
      { on: ['orders'], message: 'HTTP API "orders" has GET /a and PUT /b more than once.' },
    ],
    [
      'one path of a REST API with and without a slash at the end',
      api('restApi', ['GET', '/items'], ['GET', '/items/']),
      { on: ['orders'], message: 'REST API "orders" has GET /items more than once.' },
    ],
    [
      'two names for one variable of a REST API',
      api('restApi', ['GET', '/items/{id}'], ['GET', '/items/{key}/parts']),
      { on: ['orders'], message: 'REST API "orders" has {id} and {key} below /items; one step has one variable name.' },
    ],
    [
      'steps that cannot be',
      api('restApi', ['GET', '/items-{id}'], ['GET', '/{proxy+}/more'], ['GET', '/a b']),
      { on: ['orders'], message: 'REST API "orders" has a route for "/a b", where "a b" cannot be.' },
      { on: ['orders'], message: 'REST API "orders" has a route for "/items-{id}", where "items-{id}" cannot be.' },
      { on: ['orders'], message: 'REST API "orders" has a route for "/{proxy+}/more", where "{proxy+}" cannot be.' },
    ],
    [
      'a default route in a REST API',
      api('restApi', ['ANY', '$default']),
      { on: ['orders'], message: 'REST API "orders" has a route for "$default"; a path starts with /.' },
    ],
  ],
});

testFixes(apiHasRoutes, [
  ['a REST API without a route', api('restApi'), []],
  ['one route twice', api('httpApi', ['GET', '/a'], ['GET', '/a']), ['keep-first']],
  ['a path without a slash', api('httpApi', ['GET', 'items']), ['add-slash']],
  ['two names for one variable', api('restApi', ['GET', '/items/{id}'], ['GET', '/items/{key}/parts']), ['one-name']],
]);

const chat = (...keys: readonly string[]) =>
  twoZones().node('webSocketApi', 'chat', {
    in: 'frankfurt',
    props: { routes: keys.map((routeKey) => ({ routeKey })) },
  });

testRule(apiHasRoutes, {
  valid: [['a WebSocket API with routes of its own', chat('$connect', '$default', 'send')]],
  invalid: [
    ['a WebSocket API without a route', chat(), { on: ['chat'], message: 'WebSocket API "chat" has no route.' }],
    [
      'a WebSocket API with one key twice',
      chat('send', '$default', 'send '),
      { on: ['chat'], message: 'WebSocket API "chat" has send more than once.' },
    ],
  ],
});
