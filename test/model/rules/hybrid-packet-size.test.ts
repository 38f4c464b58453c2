import { hybridPacketSize } from '../../../src/model/rules/hybrid-packet-size';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const drawn = twoZones()
  .node('vpnGateway', 'vgw', { in: 'main' })
  .node('vpn', 'tunnel', { in: 'frankfurt' })
  .node('dxConnection', 'line', { in: 'frankfurt' })
  .node('dxVif', 'vif', { in: 'frankfurt', props: { connection: 'line' } });
const overVpn = {
  on: ['tunnel'],
  message: 'VPN connection "tunnel" carries packets of less than 1500 bytes; in the VPC they may have 9001.',
};
const overLine = {
  on: ['vif'],
  message:
    'Virtual interface "vif" carries packets of 1500 bytes unless jumbo frames are on; in the VPC they may have 9001.',
};

testRule(hybridPacketSize, {
  valid: [
    ['nothing that is joined', drawn],
    ['a VPC alone', twoZones()],
  ],
  invalid: [
    ['a VPN', drawn.wire('tunnel', 'vgw'), overVpn],
    ['a line', drawn.wire('vif', 'vgw'), overLine],
  ],
});

testRule(hybridPacketSize, {
  profile: 'saa-c03',
  valid: [['a VPN', drawn.wire('tunnel', 'vgw')]],
  invalid: [],
});
