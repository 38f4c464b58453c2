import { loadBalancerServes } from '../../../src/model/rules/load-balancer-serves';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const subnets = ['private-a', 'private-b'];
const listeners = [
  { protocol: 'HTTP', port: 80 },
  { protocol: 'HTTPS', port: 443 },
];
const base = twoZones()
  .node('targetGroup', 'targets', { in: 'main' })
  .node('alb', 'web', { in: 'main', props: { subnets, listeners } });

testRule(loadBalancerServes, {
  valid: [
    ['two listeners that share a group', base.wire('web', 'targets', 0).wire('web', 'targets', 1)],
    [
      'a listener wired to an instance, which the wire tells',
      twoZones()
        .node('ec2', 'box', { in: 'private-a' })
        .node('alb', 'web', { in: 'main', props: { subnets, listeners: listeners.slice(0, 1) } })
        .wire('web', 'box'),
    ],
  ],
  invalid: [
    [
      'an NLB without listeners',
      twoZones().node('nlb', 'front', { in: 'main', props: { subnets } }),
      { on: ['front'], message: 'NLB "front" has no listener.', fixes: ['add-listener'] },
    ],
    [
      'a second listener that sends nowhere',
      base.wire('web', 'targets', 0),
      { on: ['web'], message: 'Listener HTTPS 443 of ALB "web" sends to no target group.' },
    ],
  ],
});
