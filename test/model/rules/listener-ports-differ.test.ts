import { listenerPortsDiffer } from '../../../src/model/rules/listener-ports-differ';
import { twoZones } from '../../support/diagram';
import { testFixes, testRule } from '../../support/rule-tester';

const subnets = ['private-a', 'private-b'];
const nlb = (...listeners: readonly { protocol: string; port: number }[]) =>
  twoZones().node('nlb', 'front', { in: 'main', props: { subnets, listeners } });

testRule(listenerPortsDiffer, {
  valid: [
    ['two ports', nlb({ protocol: 'TCP', port: 80 }, { protocol: 'TCP', port: 443 })],
    ['one TCP_UDP listener', nlb({ protocol: 'TCP_UDP', port: 53 })],
  ],
  invalid: [
    [
      'TCP and UDP on one port',
      nlb({ protocol: 'TCP', port: 53 }, { protocol: 'UDP', port: 53 }),
      { on: ['front'], message: 'NLB "front" has the listeners TCP 53 and UDP 53 on one port.' },
    ],
    [
      'the same listener three times beside another',
      nlb(
        { protocol: 'TCP', port: 80 },
        { protocol: 'TCP', port: 80 },
        { protocol: 'TCP', port: 80 },
        { protocol: 'TCP', port: 81 },
      ),
      { on: ['front'], message: 'NLB "front" has 3 listeners TCP 80 on one port.' },
    ],
  ],
});

testFixes(listenerPortsDiffer, [
  [
    'TCP and UDP on one port',
    nlb({ protocol: 'TCP', port: 53 }, { protocol: 'UDP', port: 53 }),
    ['next-port', 'remove-last'],
  ],
]);
