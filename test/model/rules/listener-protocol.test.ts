import { listenerProtocol } from '../../../src/model/rules/listener-protocol';
import { twoZones } from '../../support/diagram';
import { testFixes, testRule } from '../../support/rule-tester';

const subnets = ['private-a', 'private-b'];
const withListener = (kind: 'alb' | 'nlb', protocol: string) =>
  twoZones().node(kind, 'lb', { in: 'main', props: { subnets, listeners: [{ protocol, port: 443 }] } });

testRule(listenerProtocol, {
  valid: [
    ['HTTPS on an ALB', withListener('alb', 'HTTPS')],
    ['TLS on an NLB', withListener('nlb', 'TLS')],
    ['TCP_UDP on an NLB', withListener('nlb', 'TCP_UDP')],
  ],
  invalid: [
    [
      'TCP on an ALB',
      withListener('alb', 'TCP'),
      { on: ['lb'], message: 'Listener TCP 443 of ALB "lb" cannot be; it takes HTTP or HTTPS.' },
    ],
    [
      'HTTPS on an NLB',
      withListener('nlb', 'HTTPS'),
      { on: ['lb'], message: 'Listener HTTPS 443 of NLB "lb" cannot be; it takes TCP, TLS, UDP or TCP_UDP.' },
    ],
  ],
});

const withGroup = (kind: 'alb' | 'nlb', protocol: string, group: Readonly<Record<string, unknown>>) =>
  withListener(kind, protocol).node('targetGroup', 'targets', { in: 'main', props: group }).wire('lb', 'targets');

testFixes(listenerProtocol, [
  ['TCP on an ALB', withGroup('alb', 'TCP', { protocol: 'TCP', healthProtocol: 'TCP' }), ['use-protocol']],
  ['HTTPS on an NLB', withGroup('nlb', 'HTTPS', { protocol: 'HTTPS' }), ['use-protocol']],
  [
    'HTTPS on an NLB in front of an ALB',
    withGroup('nlb', 'HTTPS', { targetType: 'alb', protocol: 'TCP', healthProtocol: 'HTTPS' }),
    ['use-protocol'],
  ],
]);
