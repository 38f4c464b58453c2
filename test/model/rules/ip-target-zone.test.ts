import { ipTargetZone } from '../../../src/model/rules/ip-target-zone';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const group = (address: string, zone: string, targetType = 'ip') =>
  twoZones().node('targetGroup', 'servers', { in: 'main', props: { targetType, addresses: [{ address, zone }] } });

testRule(ipTargetZone, {
  valid: [
    ['an address of the VPC without a zone', group('10.0.1.5', '')],
    ['an address outside for all zones', group('192.168.1.5', 'all')],
    ['a public address, which LB-13 tells', group('8.8.8.8', '')],
    ['an address outside in a group of instances', group('192.168.1.5', '', 'instance')],
  ],
  invalid: [
    [
      'an address outside without a zone',
      group('192.168.1.5', ''),
      {
        on: ['servers'],
        message:
          'Target group "servers" registers 192.168.1.5 outside VPC "main" and names no zone; it must say "all".',
      },
    ],
    [
      'an address just outside with a zone',
      group('10.1.0.0', 'eu-central-1a'),
      {
        on: ['servers'],
        message:
          'Target group "servers" registers 10.1.0.0 outside VPC "main" and names zone eu-central-1a; it must say "all".',
      },
    ],
  ],
});

testFixes(ipTargetZone, [
  ['an address outside without a zone', group('192.168.1.5', ''), ['zone-all']],
  ['an address outside with a zone', group('192.168.1.5', 'eu-central-1a'), ['zone-all']],
]);
