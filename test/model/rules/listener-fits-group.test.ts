import { listenerFitsGroup } from '../../../src/model/rules/listener-fits-group';
import { twoZones } from '../../support/diagram';
import { testFixes, testRule } from '../../support/rule-tester';

const subnets = ['private-a', 'private-b'];
const pair = (kind: 'alb' | 'nlb', listener: string, group: string, targetType = 'instance') =>
  twoZones()
    .node(kind, 'lb', { in: 'main', props: { subnets, listeners: [{ protocol: listener, port: 443 }] } })
    .node('targetGroup', 'targets', { in: 'main', props: { targetType, protocol: group } })
    .wire('lb', 'targets');
const on = ['lb', 'targets'];
const refused = (listener: string, group: string, takes: string) => ({
  on,
  message: `Listener ${listener} cannot send to Target group "targets" with protocol ${group}; it takes ${takes}.`,
});

testRule(listenerFitsGroup, {
  valid: [
    ['an NLB to a group of functions, which LB-10 tells', pair('nlb', 'TCP', 'HTTP', 'lambda')],
    ['ALB HTTPS to HTTP', pair('alb', 'HTTPS', 'HTTP')],
    ['NLB TCP to TCP_UDP', pair('nlb', 'TCP', 'TCP_UDP')],
    ['NLB TLS to TLS', pair('nlb', 'TLS', 'TLS')],
    ['NLB UDP to TCP_UDP', pair('nlb', 'UDP', 'TCP_UDP')],
    ['NLB TLS to a group of type alb, which LB-07 tells', pair('nlb', 'TLS', 'TCP', 'alb')],
    ['an ALB that listens to TCP, which LB-02 tells', pair('alb', 'TCP', 'TCP')],
  ],
  invalid: [
    ['ALB HTTP to TCP', pair('alb', 'HTTP', 'TCP'), refused('HTTP 443 of ALB "lb"', 'TCP', 'HTTP or HTTPS')],
    ['NLB TCP to TLS', pair('nlb', 'TCP', 'TLS'), refused('TCP 443 of NLB "lb"', 'TLS', 'TCP or TCP_UDP')],
    ['NLB TLS to HTTPS', pair('nlb', 'TLS', 'HTTPS'), refused('TLS 443 of NLB "lb"', 'HTTPS', 'TCP or TLS')],
    ['NLB UDP to TCP', pair('nlb', 'UDP', 'TCP'), refused('UDP 443 of NLB "lb"', 'TCP', 'UDP or TCP_UDP')],
    ['NLB TCP_UDP to UDP', pair('nlb', 'TCP_UDP', 'UDP'), refused('TCP_UDP 443 of NLB "lb"', 'UDP', 'TCP_UDP')],
    [
      'an ALB in front of a group of type alb',
      pair('alb', 'HTTP', 'TCP', 'alb'),
      { on, message: 'ALB "lb" cannot send to Target group "targets" of type alb; only an NLB can.' },
    ],
  ],
});

testFixes(listenerFitsGroup, [
  ['ALB HTTP to TCP', pair('alb', 'HTTP', 'TCP'), ['speak-HTTP', 'speak-HTTPS']],
  ['NLB TLS to HTTPS', pair('nlb', 'TLS', 'HTTPS'), ['speak-TCP', 'speak-TLS']],
  ['an ALB in front of a group of type alb', pair('alb', 'HTTP', 'TCP', 'alb'), []],
]);

const inspection = (protocol: string, port: number) =>
  twoZones()
    .node('gwlb', 'firewall', { in: 'main', props: { subnets: ['private-a'] } })
    .node('targetGroup', 'appliances', { in: 'main', props: { protocol, port } })
    .wire('firewall', 'appliances');

testRule(listenerFitsGroup, {
  valid: [['a Gateway Load Balancer and GENEVE 6081', inspection('GENEVE', 6081)]],
  invalid: [
    [
      'a Gateway Load Balancer and another protocol',
      inspection('TCP', 6081),
      {
        on: ['firewall', 'appliances'],
        message: 'GWLB "firewall" cannot send to Target group "appliances" with TCP 6081; it takes GENEVE 6081.',
      },
    ],
    [
      'a Gateway Load Balancer and another port',
      inspection('GENEVE', 80),
      {
        on: ['firewall', 'appliances'],
        message: 'GWLB "firewall" cannot send to Target group "appliances" with GENEVE 80; it takes GENEVE 6081.',
      },
    ],
  ],
});

testFixes(listenerFitsGroup, [['a Gateway Load Balancer and TCP', inspection('TCP', 80), ['use-geneve']]]);
