import { restTimeoutDefault } from '../../../src/model/rules/rest-timeout-default';
import { twoZones } from '../../support/diagram';
import { testFixes, testRule } from '../../support/rule-tester';

const rest = (timeoutMs: number, endpointType = 'REGIONAL', integration = 'HTTP_PROXY') =>
  twoZones().node('restApi', 'orders', {
    in: 'frankfurt',
    props: { endpointType, routes: [{ method: 'GET', path: '/items', timeoutMs, integration }] },
  });
const waits = (timeoutMs: number) => ({
  on: ['orders'],
  message: `GET /items of REST API "orders" waits ${timeoutMs} ms; the default quota is 29000 ms.`,
});
const cases = {
  valid: [
    ['29 s', rest(29_000)],
    ['more than any quota, which is another breach', rest(300_001)],
    ['30 s in an edge-optimized API, which is another breach', rest(30_000, 'EDGE')],
    ['a mock', rest(60_000, 'REGIONAL', 'MOCK')],
  ],
  invalid: [
    ['29,001 ms in a Regional API', rest(29_001), waits(29_001)],
    ['300 s in a private API', rest(300_000, 'PRIVATE'), waits(300_000)],
  ],
} as const;

testRule(restTimeoutDefault, { profile: 'aws', ...cases });
testRule(restTimeoutDefault, { profile: 'saa-c03', ...cases });

testFixes(restTimeoutDefault, [['300 s in a private API', rest(300_000, 'PRIVATE'), ['default-quota']]]);
