import { loadWithinThrottle } from '../../../src/model/rules/load-within-throttle';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const api = (expectedRps: number, code = 'eu-central-1') =>
  twoZones()
    .node('region', 'elsewhere', { in: 'acct', props: { code } })
    .node('restApi', 'orders', { in: 'elsewhere', props: { expectedRps, routes: [{}] } });

testRule(loadWithinThrottle, {
  valid: [
    ['a load that is not known', api(0)],
    ['exactly the quota', api(10_000)],
    ['exactly the quota of a newer Region', api(2_500, 'ap-southeast-4')],
  ],
  invalid: [
    [
      'one request more',
      api(10_001),
      {
        on: ['orders'],
        message: 'REST API "orders" expects 10,001 requests/s; the quota of an account and Region is 10,000.',
      },
    ],
    [
      'one request more in a newer Region',
      api(2_501, 'ap-southeast-4'),
      { on: ['orders'], message: 'REST API "orders" expects 2,501 requests/s; the quota in ap-southeast-4 is 2,500.' },
    ],
  ],
});
