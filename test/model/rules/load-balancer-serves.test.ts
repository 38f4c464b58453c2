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
    [
      'a listener that redirects, and one that answers itself',
      twoZones().node('alb', 'web', {
        in: 'main',
        props: {
          subnets,
          listeners: [
            { protocol: 'HTTP', port: 80, action: 'redirect-https' },
            { protocol: 'HTTP', port: 8080, action: 'fixed-response' },
          ],
        },
      }),
    ],
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

const inspection = twoZones().node('gwlb', 'firewall', { in: 'main', props: { subnets: ['private-a'] } });

testRule(loadBalancerServes, {
  valid: [
    [
      'a Gateway Load Balancer with a target group',
      inspection
        .node('targetGroup', 'appliances', { in: 'main', props: { protocol: 'GENEVE', port: 6081 } })
        .wire('firewall', 'appliances'),
    ],
  ],
  invalid: [
    [
      'a Gateway Load Balancer without a target group',
      inspection,
      { on: ['firewall'], message: 'GWLB "firewall" sends to no target group.' },
    ],
  ],
});
