import { httpApiLinkV2Only } from '../../../src/model/rules/http-api-link-v2-only';
import { twoZones } from '../../support/diagram';
import { testFixes, testRule } from '../../support/rule-tester';

const routes = {
  routes: [
    { method: 'GET', path: '/items' },
    { method: 'POST', path: '/items' },
  ],
};
const base = twoZones()
  .node('restApi', 'orders', { in: 'frankfurt', props: routes })
  .node('httpApi', 'shop', { in: 'frankfurt', props: routes })
  .node('vpcLinkV1', 'old', { in: 'frankfurt' })
  .node('vpcLinkV2', 'new', { in: 'main' });
const finding = {
  on: ['shop', 'old'],
  message: 'HTTP API "shop" is wired to VPC link V1 "old"; an HTTP API takes a VPC link V2 only.',
};

testRule(httpApiLinkV2Only, {
  valid: [
    ['an HTTP API with a V2 link', base.wire('shop', 'new')],
    ['a REST API with a V1 link', base.wire('orders', 'old')],
  ],
  invalid: [
    ['an HTTP API with a V1 link', base.wire('shop', 'old'), finding],
    ['one route over V1 beside one over V2', base.wire('shop', 'new', 0).wire('shop', 'old', 1), finding],
  ],
});

const reaching = base
  .node('nlb', 'front', { in: 'main', props: { subnets: ['private-a', 'private-b'], listeners: [{ port: 80 }] } })
  .wire('old', 'front');

testFixes(httpApiLinkV2Only, [
  ['a V1 link to an NLB', reaching.wire('shop', 'old'), ['use-link-v2']],
  ['a V1 link that a REST API uses as well', reaching.wire('orders', 'old').wire('shop', 'old', 1), ['use-link-v2']],
]);
