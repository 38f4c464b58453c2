import { ipTargetPrivate } from '../../../src/model/rules/ip-target-private';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const group = (address: string, targetType = 'ip') =>
  twoZones().node('targetGroup', 'servers', { in: 'main', props: { targetType, addresses: [{ address }] } });
const onPremises = (address: string) =>
  twoZones()
    .node('onPremises', 'office')
    .node('onPremServer', 'erp', { in: 'office', props: { address } })
    .node('targetGroup', 'servers', { in: 'main', props: { targetType: 'ip' } })
    .wire('servers', 'erp');
const message = (what: string) => `Target group "servers" registers ${what}, which is a public address.`;

testRule(ipTargetPrivate, {
  valid: [
    ['an address of the VPC', group('10.0.1.5')],
    ['the last address of RFC 1918', group('172.31.255.255')],
    ['an address of RFC 6598', group('100.64.0.1')],
    ['something that is no address', group('db.example.com')],
    ['an address that a group of instances does not use', group('8.8.8.8', 'instance')],
    ['a private server on premises', onPremises('192.168.1.9')],
    [
      'a public block that the VPC itself has',
      twoZones()
        .node('vpc', 'odd', { in: 'frankfurt', props: { cidr: '198.18.0.0/16' } })
        .node('targetGroup', 'servers', {
          in: 'odd',
          props: { targetType: 'ip', addresses: [{ address: '198.18.0.7' }] },
        }),
    ],
  ],
  invalid: [
    ['a public address', group('8.8.8.8'), { on: ['servers'], message: message('8.8.8.8') }],
    ['the address after RFC 1918', group('172.32.0.0'), { on: ['servers'], message: message('172.32.0.0') }],
    [
      'a public server on premises',
      onPremises('203.0.113.9'),
      { on: ['servers', 'erp'], message: message('203.0.113.9 of Server "erp"') },
    ],
  ],
});
