import { restNotCloudMap } from '../../../src/model/rules/rest-not-cloud-map';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const chain = (api: 'restApi' | 'httpApi') =>
  twoZones()
    .node('alb', 'web', { in: 'main', props: { subnets: ['private-a', 'private-b'], listeners: [{ port: 80 }] } })
    .node('cloudMapService', 'tasks', { in: 'frankfurt' })
    .node('vpcLinkV2', 'link', { in: 'main', props: { subnets: ['private-a'] } })
    .node(api, 'orders', { in: 'frankfurt', props: { routes: [{}] } })
    .wire('orders', 'link');
const finding = {
  on: ['link', 'tasks', 'orders'],
  message: 'VPC link V2 "link" leads REST API "orders" to Cloud Map service "tasks"; only an HTTP API uses Cloud Map.',
};

testRule(restNotCloudMap, {
  valid: [
    ['an HTTP API', chain('httpApi').wire('link', 'tasks')],
    ['a REST API to an ALB', chain('restApi').wire('link', 'web')],
  ],
  invalid: [
    ['a REST API', chain('restApi').wire('link', 'tasks'), finding],
    [
      'a REST API that shares the link with an HTTP API',
      chain('restApi')
        .node('httpApi', 'public', { in: 'frankfurt', props: { routes: [{}] } })
        .wire('public', 'link')
        .wire('link', 'tasks'),
      finding,
    ],
  ],
});
