import { udpTargetNear } from '../../../src/model/rules/udp-target-near';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const group = (protocol: string, address: string) =>
  twoZones().node('targetGroup', 'dns', {
    in: 'main',
    props: { targetType: 'ip', protocol, addresses: [{ address, zone: 'all' }] },
  });
const message = (protocol: string, which: string) =>
  `Target group "dns" sends ${protocol} to ${which} outside VPC "main"; replies are lost.`;

testRule(udpTargetNear, {
  valid: [
    ['UDP inside the VPC', group('UDP', '10.0.1.5')],
    ['TCP outside the VPC', group('TCP', '192.168.1.5')],
  ],
  invalid: [
    ['UDP outside the VPC', group('UDP', '192.168.1.5'), { on: ['dns'], message: message('UDP', '192.168.1.5') }],
    [
      'TCP and UDP to a server on premises',
      twoZones()
        .node('onPremises', 'office')
        .node('onPremServer', 'resolver', { in: 'office', props: { address: '192.168.1.5' } })
        .node('targetGroup', 'dns', { in: 'main', props: { targetType: 'ip', protocol: 'TCP_UDP' } })
        .wire('dns', 'resolver'),
      { on: ['dns', 'resolver'], message: message('TCP_UDP', 'Server "resolver"') },
    ],
  ],
});

testFixes(udpTargetNear, [['UDP outside the VPC', group('UDP', '192.168.1.5'), ['use-tcp']]]);
