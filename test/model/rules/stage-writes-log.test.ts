import { stageWritesLog } from '../../../src/model/rules/stage-writes-log';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const api = (kind: 'restApi' | 'httpApi' | 'webSocketApi', accessLog: string | null, routes = [{}]) =>
  twoZones()
    .node('logGroup', 'log', { in: 'frankfurt' })
    .node(kind, 'orders', { in: 'frankfurt', props: { accessLog, routes } });

testRule(stageWritesLog, {
  valid: [
    ['an API with an access log', api('restApi', 'log')],
    ['an API without routes, which API-28 tells', api('httpApi', null, [])],
  ],
  invalid: [
    ['a REST API', api('restApi', null), { on: ['orders'], message: 'REST API "orders" writes no access log.' }],
    [
      'a WebSocket API',
      api('webSocketApi', null),
      { on: ['orders'], message: 'WebSocket API "orders" writes no access log.' },
    ],
  ],
});

testFixes(stageWritesLog, [['a REST API', api('restApi', null), ['add-log']]]);
