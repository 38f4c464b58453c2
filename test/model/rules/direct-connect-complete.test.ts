import { directConnectComplete } from '../../../src/model/rules/direct-connect-complete';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

type Props = Readonly<Record<string, unknown>>;

const vif = (props: Props) =>
  twoZones()
    .node('vpnGateway', 'vgw', { in: 'main' })
    .node('dxGateway', 'dx', { in: 'frankfurt' })
    .node('transitGateway', 'hub', { in: 'frankfurt', props: { asn: 64530 } })
    .node('dxConnection', 'line', { in: 'frankfurt' })
    .node('dxVif', 'vif', { in: 'frankfurt', props: { connection: 'line', ...props } });
const two = (vlan: number) =>
  vif({ vlan: 7 })
    .wire('vif', 'vgw')
    .node('dxVif', 'again', { in: 'frankfurt', props: { connection: 'line', vlan } })
    .wire('again', 'dx');

testRule(directConnectComplete, {
  valid: [
    ['a private interface to a virtual private gateway', vif({}).wire('vif', 'vgw')],
    ['a transit interface to a Direct Connect gateway', vif({ type: 'transit' }).wire('vif', 'dx')],
    ['a public interface that leads to no gateway', vif({ type: 'public' })],
    ['the last VLAN', vif({ vlan: 4095 }).wire('vif', 'vgw')],
    ['two VLANs on one line', two(8)],
    ['gateways with ASNs of their own', vif({ type: 'transit' }).wire('vif', 'dx').wire('dx', 'hub')],
  ],
  invalid: [
    [
      'a private interface to a Direct Connect gateway of a transit gateway',
      vif({}).wire('vif', 'dx').wire('dx', 'hub'),
      {
        on: ['vif', 'dx', 'hub'],
        message:
          'Virtual interface "vif" is private, and DX gateway "dx" leads to Transit gateway "hub", which takes transit ones.',
        fixes: ['make-transit'],
      },
    ],
    [
      'a transit interface to a Direct Connect gateway of a virtual private gateway',
      vif({ type: 'transit' }).wire('vif', 'dx').wire('dx', 'vgw'),
      {
        on: ['vif', 'dx', 'vgw'],
        message:
          'Virtual interface "vif" is transit, and DX gateway "dx" leads to Virtual private gateway "vgw", which takes private ones.',
        fixes: ['make-private'],
      },
    ],
    [
      'a private interface that leads nowhere',
      vif({}),
      {
        on: ['vif'],
        message: 'Virtual interface "vif" is private and leads to no virtual private or Direct Connect gateway.',
      },
    ],
    [
      'a transit interface to a virtual private gateway',
      vif({ type: 'transit' }).wire('vif', 'vgw'),
      {
        on: ['vif', 'vgw'],
        message: 'Virtual interface "vif" is transit and cannot lead to Virtual private gateway "vgw".',
        fixes: ['make-private'],
      },
    ],
    [
      'a public interface to a gateway',
      vif({ type: 'public' }).wire('vif', 'dx'),
      {
        on: ['vif', 'dx'],
        message: 'Virtual interface "vif" is public and cannot lead to DX gateway "dx".',
        fixes: ['make-private'],
      },
    ],
    [
      'a VLAN above the last',
      vif({ vlan: 4096 }).wire('vif', 'vgw'),
      { on: ['vif'], message: 'Virtual interface "vif" has VLAN 4096; AWS takes 0 to 4095.', fixes: ['free-vlan'] },
    ],
    [
      'one VLAN twice on a line, told once',
      two(7),
      {
        on: ['again', 'vif', 'line'],
        message: 'Virtual interface "again" and Virtual interface "vif" have VLAN 7 on Direct Connect "line".',
        fixes: ['free-vlan'],
      },
    ],
    [
      'gateways with one ASN',
      vif({ type: 'transit' }).wire('vif', 'dx').node('transitGateway', 'twin', { in: 'frankfurt' }).wire('dx', 'twin'),
      {
        on: ['dx', 'twin'],
        message: 'DX gateway "dx" and Transit gateway "twin" have one ASN, 64512.',
        fixes: ['other-asn'],
      },
    ],
  ],
});
