import { restApiPrefersLinkV2 } from '../../../src/model/rules/rest-api-prefers-link-v2';
import { twoZones } from '../../support/diagram';
import { testFixes, testRule } from '../../support/rule-tester';

const route = { routes: [{ method: 'GET', path: '/items' }] };
const base = twoZones()
  .node('restApi', 'orders', { in: 'frankfurt', props: route })
  .node('restApi', 'stock', { in: 'frankfurt', props: route })
  .node('vpcLinkV1', 'old', { in: 'frankfurt' })
  .node('vpcLinkV2', 'new', { in: 'main' });
const overV1 = base.wire('orders', 'old');

testRule(restApiPrefersLinkV2, {
  valid: [
    ['a REST API over a V2 link', base.wire('orders', 'new')],
    ['a V1 link that no API uses', base],
  ],
  invalid: [
    [
      'a REST API over a V1 link',
      overV1,
      {
        on: ['old', 'orders'],
        message: 'VPC link V1 "old" serves REST API "orders"; for a new API AWS recommends a V2 link.',
      },
    ],
    [
      'two REST APIs over one V1 link',
      overV1.wire('stock', 'old'),
      {
        on: ['old', 'orders', 'stock'],
        message:
          'VPC link V1 "old" serves REST API "orders" and REST API "stock"; for a new API AWS recommends a V2 link.',
      },
    ],
  ],
});

testRule(restApiPrefersLinkV2, { profile: 'saa-c03', valid: [['a REST API over a V1 link', overV1]], invalid: [] });

testFixes(restApiPrefersLinkV2, [
  [
    'a V1 link to an NLB',
    overV1
      .node('nlb', 'front', { in: 'main', props: { subnets: ['private-a', 'private-b'], listeners: [{ port: 80 }] } })
      .wire('old', 'front'),
    ['use-link-v2'],
  ],
]);
