import { apiHasRoutes } from '../../../src/model/rules/api-has-routes';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const api = (kind: 'restApi' | 'httpApi', ...routes: readonly (readonly [string, string])[]) =>
  twoZones().node(kind, 'orders', {
    in: 'frankfurt',
    props: { routes: routes.map(([method, path]) => ({ method, path })) },
  });

testRule(apiHasRoutes, {
  valid: [
    ['two methods of one path', api('restApi', ['GET', '/items'], ['POST', '/items'])],
    ['the default route of an HTTP API', api('httpApi', ['GET', '/'], ['ANY', '$default'])],
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
      'a default route in a REST API',
      api('restApi', ['ANY', '$default']),
      { on: ['orders'], message: 'REST API "orders" has a route for "$default"; a path starts with /.' },
    ],
  ],
});
