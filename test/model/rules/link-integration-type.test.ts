import { linkIntegrationType } from '../../../src/model/rules/link-integration-type';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const route = (api: 'restApi' | 'httpApi' | 'webSocketApi', integration: string) =>
  twoZones()
    .node('vpcLinkV1', 'old', { in: 'frankfurt' })
    .node('vpcLinkV2', 'new', { in: 'main', props: { subnets: ['private-a'] } })
    .node(api, 'orders', { in: 'frankfurt', props: { routes: [{ integration }] } })
    .wire('orders', api === 'httpApi' ? 'new' : 'old');

testRule(linkIntegrationType, {
  valid: [
    ['HTTP_PROXY', route('httpApi', 'HTTP_PROXY')],
    ['HTTP on a REST API', route('restApi', 'HTTP')],
    ['HTTP on a WebSocket API', route('webSocketApi', 'HTTP')],
  ],
  invalid: [
    [
      'AWS_PROXY on a REST API',
      route('restApi', 'AWS_PROXY'),
      {
        on: ['orders', 'old'],
        message:
          'GET /items of REST API "orders" has integration AWS_PROXY; over VPC link V1 "old" it takes HTTP_PROXY or HTTP.',
      },
    ],
    [
      'AWS_PROXY on an HTTP API',
      route('httpApi', 'AWS_PROXY'),
      {
        on: ['orders', 'new'],
        message:
          'GET /items of HTTP API "orders" has integration AWS_PROXY; over VPC link V2 "new" it takes HTTP_PROXY.',
      },
    ],
  ],
});

testFixes(linkIntegrationType, [
  ['AWS_PROXY on a REST API', route('restApi', 'AWS_PROXY'), ['http-proxy']],
  ['AWS_PROXY on an HTTP API', route('httpApi', 'AWS_PROXY'), ['http-proxy']],
]);
