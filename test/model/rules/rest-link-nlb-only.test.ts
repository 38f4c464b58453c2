import { restLinkNlbOnly } from '../../../src/model/rules/rest-link-nlb-only';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const route = { routes: [{ method: 'GET', path: '/items' }] };
const base = twoZones()
  .node('restApi', 'orders', { in: 'frankfurt', props: route })
  .node('restApi', 'stock', { in: 'frankfurt', props: route })
  .node('httpApi', 'shop', { in: 'frankfurt', props: route })
  .node('vpcLinkV2', 'link', { in: 'main' })
  .node('alb', 'web', { in: 'main' })
  .node('nlb', 'front', { in: 'main' });
const restToAlb = base.wire('orders', 'link').wire('link', 'web');

testRule(restLinkNlbOnly, {
  profile: 'saa-c03',
  valid: [
    ['a REST API over a V2 link to an NLB', base.wire('orders', 'link').wire('link', 'front')],
    ['an HTTP API over a V2 link to an ALB', base.wire('shop', 'link').wire('link', 'web')],
    ['a V2 link to an ALB that nobody uses', base.wire('link', 'web')],
  ],
  invalid: [
    [
      'a REST API over a V2 link to an ALB',
      restToAlb,
      {
        on: ['link', 'web', 'orders'],
        message: 'VPC link V2 "link" of REST API "orders" points at ALB "web"; the exam expects an NLB.',
      },
    ],
    [
      'two REST APIs and an HTTP API over one V2 link to an ALB',
      restToAlb.wire('stock', 'link').wire('shop', 'link'),
      {
        on: ['link', 'web', 'orders', 'stock'],
        message:
          'VPC link V2 "link" of REST API "orders" and REST API "stock" points at ALB "web"; the exam expects an NLB.',
      },
    ],
  ],
});

testRule(restLinkNlbOnly, { profile: 'aws', valid: [['a REST API over a V2 link to an ALB', restToAlb]], invalid: [] });
