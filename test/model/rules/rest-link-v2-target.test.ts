import { restLinkV2Target } from '../../../src/model/rules/rest-link-v2-target';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const link = (api: 'restApi' | 'httpApi', kind: 'vpcLinkV1' | 'vpcLinkV2' = 'vpcLinkV2') =>
  twoZones()
    .node('alb', 'web', { in: 'main', props: { subnets: ['private-a', 'private-b'], listeners: [{ port: 80 }] } })
    .node('cloudMapService', 'tasks', { in: 'frankfurt' })
    .node(kind, 'link', kind === 'vpcLinkV2' ? { in: 'main', props: { subnets: ['private-a'] } } : { in: 'frankfurt' })
    .node(api, 'orders', { in: 'frankfurt', props: { routes: [{ path: '/a' }, { path: '/b' }] } })
    .wire('orders', 'link');
const message = (routes: string) =>
  `${routes} of REST API "orders" over VPC link V2 "link" has no integration target: no load balancer is wired to the link.`;

testRule(restLinkV2Target, {
  valid: [
    ['a link that leads to an ALB', link('restApi').wire('link', 'web')],
    ['an HTTP API', link('httpApi')],
    ['a V1 link, which API-10 tells', link('restApi', 'vpcLinkV1')],
    ['a link to Cloud Map, which API-06 tells', link('restApi').wire('link', 'tasks')],
  ],
  invalid: [
    ['a link that leads nowhere', link('restApi'), { on: ['orders', 'link'], message: message('GET /a') }],
    [
      'two routes over a link that leads nowhere',
      link('restApi').wire('orders', 'link', 1),
      { on: ['orders', 'link'], message: message('GET /a and GET /b') },
    ],
  ],
});

testRule(restLinkV2Target, {
  profile: 'saa-c03',
  valid: [['a link that leads nowhere', link('restApi')]],
  invalid: [],
});
