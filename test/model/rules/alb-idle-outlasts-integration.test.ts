import { albIdleOutlastsIntegration } from '../../../src/model/rules/alb-idle-outlasts-integration';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const api = (timeoutMs: number, idleTimeout: number) =>
  twoZones()
    .node('alb', 'web', {
      in: 'main',
      props: { subnets: ['private-a', 'private-b'], idleTimeout, listeners: [{ port: 80 }] },
    })
    .node('vpcLinkV2', 'link', { in: 'main', props: { subnets: ['private-a', 'private-b'] } })
    .node('restApi', 'orders', { in: 'frankfurt', props: { routes: [{ method: 'GET', path: '/items', timeoutMs }] } })
    .wire('orders', 'link')
    .wire('link', 'web');
const finding = (idle: number, waits: number) => ({
  on: ['web', 'orders'],
  message: `ALB "web" gives up after ${idle} s, and GET /items of REST API "orders" waits ${waits} s.`,
});

testRule(albIdleOutlastsIntegration, {
  valid: [
    ['the default of both', api(29_000, 60)],
    ['a raised timeout and an ALB that waits as long', api(120_000, 120)],
    ['an integration of 60 s', api(60_000, 30)],
  ],
  invalid: [
    ['a raised timeout and the default of the ALB', api(120_000, 60), finding(60, 120)],
    ['an ALB one second short', api(90_000, 89), finding(89, 90)],
  ],
});

testFixes(albIdleOutlastsIntegration, [['a raised timeout', api(120_000, 60), ['outlast']]]);
