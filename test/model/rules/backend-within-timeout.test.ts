import { backendWithinTimeout } from '../../../src/model/rules/backend-within-timeout';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const chain = (timeoutMs: number, timeout: number, api: 'restApi' | 'httpApi' = 'restApi') =>
  twoZones()
    .node('lambda', 'work', { in: 'frankfurt', props: { timeout } })
    .node(api, 'orders', { in: 'frankfurt', props: { routes: [{ integration: 'AWS_PROXY', timeoutMs }] } })
    .wire('orders', 'work');
const finding = (api: string, waits: number, runs: number) => ({
  on: ['orders', 'work'],
  message: `GET /items of ${api} "orders" waits ${waits} s and Lambda "work" may run ${runs} s.`,
});

testRule(backendWithinTimeout, {
  valid: [
    ['a function that is done sooner', chain(29_000, 3)],
    ['a function that may run just as long', chain(29_000, 29)],
  ],
  invalid: [
    ['one second longer', chain(29_000, 30), finding('REST API', 29, 30)],
    ['an HTTP API and a long function', chain(30_000, 900, 'httpApi'), finding('HTTP API', 30, 900)],
  ],
});

testFixes(backendWithinTimeout, [['a function that may run longer', chain(29_000, 30), ['shorten-function']]]);
