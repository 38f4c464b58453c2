import { apiNotANetwork } from '../../../src/model/rules/api-not-a-network';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const wired = (api: 'restApi' | 'httpApi' | 'webSocketApi', to: string) =>
  twoZones()
    .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
    .node('peering', 'pair', { in: 'frankfurt', props: { requester: 'main', accepter: 'other' } })
    .node('natGateway', 'nat', { in: 'private-a' })
    .node('lambda', 'work', { in: 'frankfurt' })
    .node('vpcLinkV1', 'link', { in: 'frankfurt' })
    .node(api, 'orders', { in: 'frankfurt', props: { routes: [{}] } })
    .wire('orders', to);

testRule(apiNotANetwork, {
  valid: [
    ['a function', wired('httpApi', 'work')],
    ['a VPC link', wired('restApi', 'link')],
  ],
  invalid: [
    [
      'a peering connection',
      wired('restApi', 'pair'),
      {
        on: ['orders', 'pair'],
        message: 'REST API "orders" cannot use VPC peering "pair": it connects networks, and API Gateway is in none.',
      },
    ],
    [
      'a NAT gateway',
      wired('webSocketApi', 'nat'),
      {
        on: ['orders', 'nat'],
        message:
          'WebSocket API "orders" cannot use NAT gateway "nat": it connects networks, and API Gateway is in none.',
      },
    ],
  ],
});
