import { integrationTimeoutLimits } from '../../../src/model/rules/integration-timeout-limits';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const rest = (timeoutMs: number, endpointType = 'REGIONAL', integration = 'HTTP_PROXY') =>
  twoZones().node('restApi', 'orders', {
    in: 'frankfurt',
    props: { endpointType, routes: [{ method: 'GET', path: '/items', timeoutMs, integration }] },
  });
const http = (...timeouts: readonly number[]) =>
  twoZones().node('httpApi', 'shop', {
    in: 'frankfurt',
    props: { routes: timeouts.map((timeoutMs, i) => ({ method: 'GET', path: `/${i}`, timeoutMs })) },
  });
const orders = (rest: string) => ({ on: ['orders'], message: `GET /items of REST API "orders" waits ${rest}` });

testRule(integrationTimeoutLimits, {
  valid: [
    ['29 s in an edge-optimized API', rest(29_000, 'EDGE')],
    ['60 s in a Regional API, which is a matter of the quota', rest(60_000)],
    ['the least of 50 ms and the 30 s of an HTTP API', http(50, 30_000)],
    ['a mock, which waits for nobody', rest(1, 'REGIONAL', 'MOCK')],
  ],
  invalid: [
    [
      'more than 29 s in an edge-optimized API',
      rest(29_001, 'EDGE'),
      orders('29001 ms; the most in an edge-optimized REST API is 29000 ms.'),
    ],
    [
      'more than 300 s in a private API',
      rest(300_001, 'PRIVATE'),
      orders('300001 ms; the most in a Regional or private REST API is 300000 ms.'),
    ],
    ['less than 50 ms', rest(49), orders('49 ms; the least is 50 ms.')],
    [
      'two routes of an HTTP API beyond the limits',
      http(30_001, 20_000, 0),
      {
        on: ['shop'],
        message: 'GET /0 of HTTP API "shop" waits 30001 ms; the most in an HTTP API is 30000 ms.',
        fixes: ['within-limits'],
      },
      { on: ['shop'], message: 'GET /2 of HTTP API "shop" waits 0 ms; the least is 50 ms.' },
    ],
  ],
});
