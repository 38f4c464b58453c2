import { albBehindTcp } from '../../../src/model/rules/alb-behind-tcp';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const subnets = ['private-a', 'private-b'];
const pair = (protocol: string, targetType: string) =>
  twoZones()
    .node('nlb', 'front', { in: 'main', props: { subnets, listeners: [{ protocol, port: 443 }] } })
    .node('targetGroup', 'targets', { in: 'main', props: { targetType, protocol: 'TCP', port: 443 } })
    .wire('front', 'targets');

testRule(albBehindTcp, {
  valid: [
    ['TCP to a group of type alb', pair('TCP', 'alb')],
    ['TLS to a group of type instance', pair('TLS', 'instance')],
    ['HTTPS, which LB-02 tells', pair('HTTPS', 'alb')],
  ],
  invalid: [
    [
      'TLS to a group of type alb',
      pair('TLS', 'alb'),
      {
        on: ['front', 'targets'],
        message: 'Listener TLS 443 of NLB "front" cannot send to Target group "targets" of type alb; it must be TCP.',
        fixes: ['listen-tcp'],
      },
    ],
    [
      'UDP to a group of type alb',
      pair('UDP', 'alb'),
      {
        on: ['front', 'targets'],
        message: 'Listener UDP 443 of NLB "front" cannot send to Target group "targets" of type alb; it must be TCP.',
      },
    ],
  ],
});
