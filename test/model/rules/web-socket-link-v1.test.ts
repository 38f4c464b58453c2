import { webSocketLinkV1 } from '../../../src/model/rules/web-socket-link-v1';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const chat = (to: string) =>
  twoZones()
    .node('vpcLinkV1', 'old', { in: 'frankfurt' })
    .node('vpcLinkV2', 'new', { in: 'main', props: { subnets: ['private-a'] } })
    .node('cloudMapService', 'tasks', { in: 'frankfurt' })
    .node('webSocketApi', 'chat', { in: 'frankfurt', props: { routes: [{}] } })
    .wire('chat', to);
const message = (to: string) =>
  `WebSocket API "chat" is wired to ${to}; a WebSocket API takes a VPC link V1 to an NLB only.`;

testRule(webSocketLinkV1, {
  valid: [
    ['a V1 link', chat('old')],
    [
      'an HTTP API over a V2 link',
      chat('old')
        .node('httpApi', 'web', { in: 'frankfurt', props: { routes: [{}] } })
        .wire('web', 'new'),
    ],
  ],
  invalid: [
    ['a V2 link', chat('new'), { on: ['chat', 'new'], message: message('VPC link V2 "new"') }],
    ['a Cloud Map service', chat('tasks'), { on: ['chat', 'tasks'], message: message('Cloud Map service "tasks"') }],
  ],
});
