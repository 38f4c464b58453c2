import { stageInPath } from '../../../src/model/rules/stage-in-path';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const api = (routes: readonly Readonly<Record<string, unknown>>[], to = 'link') =>
  routes.reduce(
    (all, _route, i) => all.wire('orders', to, i),
    twoZones()
      .node('lambda', 'work', { in: 'frankfurt' })
      .node('alb', 'web', { in: 'main', props: { subnets: ['private-a', 'private-b'], listeners: [{ port: 80 }] } })
      .node('vpcLinkV2', 'link', { in: 'main', props: { subnets: ['private-a'] } })
      .node('restApi', 'orders', { in: 'frankfurt', props: { stageName: 'prod', routes } })
      .wire('link', 'web'),
  );
const finding = (names: string) => ({
  on: ['orders'],
  message: `The backend of ${names} of REST API "orders" sees the path with /prod in front.`,
});

testRule(stageInPath, {
  valid: [
    ['a route that takes the stage off', api([{ stripStage: true }])],
    ['a route to a function', api([{ integration: 'AWS_PROXY' }], 'work')],
  ],
  invalid: [
    ['a route over a link', api([{}]), finding('GET /items')],
    ['one of two routes', api([{ path: '/a', stripStage: true }, { path: '/b' }]), finding('GET /b')],
  ],
});

testFixes(stageInPath, [['a route over a link', api([{}]), ['strip-stage']]]);
