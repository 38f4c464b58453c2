import { tlsPassedThrough } from '../../../src/model/rules/tls-passed-through';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const chain = (listener: string, protocol: string, port = 443) =>
  twoZones()
    .node('alb', 'web', { in: 'main', props: { subnets: ['private-a', 'private-b'], listeners: [{ protocol, port }] } })
    .node('targetGroup', 'to-web', { in: 'main', props: { targetType: 'alb', protocol: 'TCP', port } })
    .node('nlb', 'front', { in: 'main', props: { subnets: ['private-a'], listeners: [{ protocol: listener, port }] } })
    .wire('front', 'to-web')
    .wire('to-web', 'web');
const finding = (port: number) => ({
  on: ['front', 'web'],
  message: `Listener TCP ${port} of NLB "front" passes TLS through to ALB "web".`,
});

testRule(tlsPassedThrough, {
  valid: [
    ['plain HTTP behind TCP', chain('TCP', 'HTTP', 80)],
    ['a TLS listener, which LB-07 tells', chain('TLS', 'HTTPS')],
  ],
  invalid: [
    ['HTTPS behind TCP', chain('TCP', 'HTTPS'), finding(443)],
    [
      'HTTPS behind two TCP listeners, once',
      twoZones()
        .node('alb', 'web', {
          in: 'main',
          props: {
            subnets: ['private-a', 'private-b'],
            listeners: [
              { protocol: 'HTTPS', port: 443 },
              { protocol: 'HTTPS', port: 8443 },
            ],
          },
        })
        .node('targetGroup', 'to-web', { in: 'main', props: { targetType: 'alb', protocol: 'TCP', port: 443 } })
        .node('targetGroup', 'to-admin', { in: 'main', props: { targetType: 'alb', protocol: 'TCP', port: 8443 } })
        .node('nlb', 'front', {
          in: 'main',
          props: {
            subnets: ['private-a'],
            listeners: [
              { protocol: 'TCP', port: 443 },
              { protocol: 'TCP', port: 8443 },
            ],
          },
        })
        .wire('front', 'to-web', 0)
        .wire('front', 'to-admin', 1)
        .wire('to-web', 'web')
        .wire('to-admin', 'web'),
      {
        on: ['front', 'web'],
        message: 'Listeners TCP 443 and TCP 8443 of NLB "front" pass TLS through to ALB "web".',
      },
    ],
    ['HTTPS behind TCP on another port', chain('TCP', 'HTTPS', 8443), finding(8443)],
  ],
});
