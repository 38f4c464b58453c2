import { payloadFits } from '../../../src/model/rules/payload-fits';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const api = (kind: 'restApi' | 'httpApi', maxPayloadMb: number) =>
  twoZones().node(kind, 'orders', { in: 'frankfurt', props: { maxPayloadMb, routes: [{}] } });

testRule(payloadFits, {
  valid: [
    ['a size that is not known', api('restApi', 0)],
    ['10 MB', api('httpApi', 10)],
  ],
  invalid: [
    [
      '11 MB',
      api('restApi', 11),
      { on: ['orders'], message: 'REST API "orders" expects payloads of 11 MB; API Gateway takes 10 MB.' },
    ],
    [
      '100 MB at an HTTP API',
      api('httpApi', 100),
      { on: ['orders'], message: 'HTTP API "orders" expects payloads of 100 MB; API Gateway takes 10 MB.' },
    ],
  ],
});
