import { linkListenerSpeaksTcp } from '../../../src/model/rules/link-listener-speaks-tcp';
import { twoZones } from '../../support/diagram';
import { testFixes, testRule } from '../../support/rule-tester';

const subnets = ['private-a', 'private-b'];
const behindLink = (...listeners: readonly { protocol: string; port: number }[]) =>
  twoZones()
    .node('vpcLinkV2', 'link', { in: 'main', props: { subnets } })
    .node('nlb', 'front', { in: 'main', props: { subnets, listeners } })
    .wire('link', 'front');

testRule(linkListenerSpeaksTcp, {
  valid: [
    ['TLS', behindLink({ protocol: 'TLS', port: 443 })],
    [
      'UDP beside TCP, when no route says which',
      behindLink({ protocol: 'TCP', port: 80 }, { protocol: 'UDP', port: 53 }),
    ],
  ],
  invalid: [
    [
      'UDP',
      behindLink({ protocol: 'UDP', port: 53 }),
      {
        on: ['front', 'link'],
        message: 'VPC link V2 "link" reaches listener UDP 53 of NLB "front"; it needs TCP or TLS.',
      },
    ],
    [
      'TCP_UDP behind a V1 link',
      twoZones()
        .node('vpcLinkV1', 'old', { in: 'frankfurt' })
        .node('nlb', 'front', { in: 'main', props: { subnets, listeners: [{ protocol: 'TCP_UDP', port: 53 }] } })
        .wire('old', 'front'),
      {
        on: ['front', 'old'],
        message: 'VPC link V1 "old" reaches listener TCP_UDP 53 of NLB "front"; it needs TCP or TLS.',
      },
    ],
  ],
});

testFixes(linkListenerSpeaksTcp, [['UDP', behindLink({ protocol: 'UDP', port: 53 }), ['listen-tcp']]]);
