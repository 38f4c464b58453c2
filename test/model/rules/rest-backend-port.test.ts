import { restBackendPort } from '../../../src/model/rules/rest-backend-port';
import { twoZones } from '../../support/diagram';
import { testFixes, testRule } from '../../support/rule-tester';

function chain(port: number, route: Readonly<Record<string, unknown>> = {}) {
  const props = { routes: [{ method: 'GET', path: '/items', ...route }] };
  return twoZones()
    .node('restApi', 'orders', { in: 'frankfurt', props })
    .node('httpApi', 'shop', { in: 'frankfurt', props: { routes: [{}] } })
    .node('vpcLinkV2', 'link', { in: 'main' })
    .node('nlb', 'front', { in: 'main', props: { listeners: [{ protocol: 'TCP', port }] } })
    .wire('link', 'front');
}
const rest = (port: number, route = {}) => chain(port, route).wire('orders', 'link');
const calls = (port: number) => ({
  on: ['orders'],
  message: `GET /items of REST API "orders" calls its backend on port ${port}.`,
});

testRule(restBackendPort, {
  valid: [
    ['port 80', rest(80)],
    ['port 443', rest(443)],
    ['port 1024, the first of the high ones', rest(1024)],
    ['a typed address without a port', rest(443, { uri: 'https://orders.example.com' })],
    ['an HTTP API, which names a listener instead', chain(81).wire('shop', 'link')],
    ['a port that nobody listens on, which is another breach', rest(443, { uri: 'https://orders.example.com:8/x' })],
    ['a mock', rest(81, { integration: 'MOCK' })],
  ],
  invalid: [
    ['a listener on port 81', rest(81), calls(81)],
    ['a listener on port 1023', rest(1023), calls(1023)],
    ['a typed address on port 8', rest(8, { uri: 'https://orders.example.com:8/x' }), calls(8)],
    [
      'a typed address on the internet beyond the last port',
      chain(443, { uri: 'http://orders.example.com:70000' }),
      calls(70000),
    ],
  ],
});

testFixes(restBackendPort, [
  ['a listener on port 81', rest(81), ['move-listener']],
  ['a typed address on port 8', rest(8, { uri: 'https://orders.example.com:8/x' }), []],
]);
