import { sparseTrafficNlb } from '../../../src/model/rules/sparse-traffic-nlb';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const chain = (...loads: readonly number[]) =>
  loads.reduce(
    (all, expectedRps, i) =>
      all.node('restApi', `api${i}`, { in: 'frankfurt', props: { expectedRps, routes: [{}] } }).wire(`api${i}`, 'link'),
    twoZones()
      .node('nlb', 'front', {
        in: 'main',
        props: { subnets: ['private-a'], listeners: [{ protocol: 'TCP', port: 80 }] },
      })
      .node('vpcLinkV1', 'link', { in: 'frankfurt' })
      .wire('link', 'front'),
  );

testRule(sparseTrafficNlb, {
  valid: [
    ['a load that is not known', chain(0)],
    ['one busy API of two', chain(1, 50)],
    ['an NLB without an API', chain()],
  ],
  invalid: [
    [
      'a trickle',
      chain(1),
      {
        on: ['front', 'api0'],
        message: 'NLB "front" runs all day for REST API "api0", which expects 1 request/s at its peak.',
      },
    ],
    [
      'two trickles',
      chain(1, 1),
      {
        on: ['front', 'api0', 'api1'],
        message:
          'NLB "front" runs all day for REST API "api0" and REST API "api1", which expects 1 request/s at its peak.',
      },
    ],
  ],
});
