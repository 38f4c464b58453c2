import { hopsEncrypted } from '../../../src/model/rules/hops-encrypted';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const subnets = ['private-a', 'private-b'];
const alb = (listener: string, group: string) =>
  twoZones()
    .node('targetGroup', 'targets', { in: 'main', props: { protocol: group } })
    .node('alb', 'web', { in: 'main', props: { subnets, listeners: [{ protocol: listener, port: 443 }] } })
    .wire('web', 'targets');
const nlb = (listener: string, group: string, route: object = {}) =>
  twoZones()
    .node('targetGroup', 'targets', { in: 'main', props: { protocol: group } })
    .node('nlb', 'front', { in: 'main', props: { subnets, listeners: [{ protocol: listener, port: 443 }] } })
    .node('vpcLinkV2', 'link', { in: 'main', props: { subnets } })
    .node('httpApi', 'api', { in: 'frankfurt', props: { routes: [{ path: '/items', ...route }] } })
    .wire('api', 'link')
    .wire('link', 'front')
    .wire('front', 'targets');

testRule(hopsEncrypted, {
  valid: [
    [
      'a listener that redirects to HTTPS',
      twoZones().node('alb', 'web', {
        in: 'main',
        props: { subnets, listeners: [{ protocol: 'HTTP', port: 80, action: 'redirect-https' }] },
      }),
    ],
    ['HTTPS through an ALB', alb('HTTPS', 'HTTPS')],
    ['TLS through an NLB', nlb('TLS', 'TLS')],
    ['TLS that a TCP listener passes on', nlb('TCP', 'TCP', { serverName: 'orders.example.com' })],
    [
      'a function behind an ALB, which is invoked over the API of Lambda',
      twoZones()
        .node('targetGroup', 'targets', { in: 'main', props: { protocol: 'HTTP', targetType: 'lambda' } })
        .node('alb', 'web', { in: 'main', props: { subnets, listeners: [{ protocol: 'HTTPS', port: 443 }] } })
        .wire('web', 'targets'),
    ],
    ['an address that is put in at deployment', nlb('TCP', 'TCP', { uri: '${OrdersUrl}' })],
    [
      'a TCP listener that no route reaches',
      twoZones().node('nlb', 'front', { in: 'main', props: { subnets, listeners: [{ protocol: 'TCP', port: 5432 }] } }),
    ],
  ],
  invalid: [
    [
      'HTTP on both sides of an ALB, told once',
      alb('HTTP', 'HTTP'),
      { on: ['web'], message: 'ALB "web" carries plain text: listener HTTP 443 and to Target group "targets".' },
    ],
    [
      'HTTPS that the ALB ends',
      alb('HTTPS', 'HTTP'),
      { on: ['web'], message: 'ALB "web" carries plain text: to Target group "targets".' },
    ],
    [
      'TLS that the NLB ends',
      nlb('TLS', 'TCP'),
      { on: ['front'], message: 'NLB "front" carries plain text: to Target group "targets".' },
    ],
    [
      'HTTP of a route through a TCP listener',
      nlb('TCP', 'TCP'),
      { on: ['front'], message: 'NLB "front" carries plain text: listener TCP 443.' },
    ],
  ],
});
