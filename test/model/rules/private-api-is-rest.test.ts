import { privateApiIsRest } from '../../../src/model/rules/private-api-is-rest';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const wired = (api: 'restApi' | 'httpApi' | 'webSocketApi') =>
  twoZones()
    .node(api, 'orders', { in: 'frankfurt', props: { routes: [{}] } })
    .node('interfaceEndpoint', 'door', { in: 'main', props: { subnets: ['private-a'] } })
    .wire('door', 'orders');
const finding = (api: string) => ({
  on: ['orders', 'door'],
  message: `${api} "orders" cannot be private: Interface endpoint "door" reaches REST APIs of type PRIVATE only.`,
});

testRule(privateApiIsRest, {
  valid: [
    ['a REST API behind an endpoint', wired('restApi')],
    [
      'an HTTP API that a client calls',
      twoZones()
        .node('client', 'people')
        .node('httpApi', 'orders', { in: 'frankfurt', props: { routes: [{}] } })
        .wire('people', 'orders'),
    ],
  ],
  invalid: [
    ['an HTTP API behind an endpoint', wired('httpApi'), finding('HTTP API')],
    ['a WebSocket API behind an endpoint', wired('webSocketApi'), finding('WebSocket API')],
  ],
});
