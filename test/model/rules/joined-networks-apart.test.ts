import { joinedNetworksApart } from '../../../src/model/rules/joined-networks-apart';
import { type DiagramBuilder, twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const withVpc = (cidr: string, extraCidrs = '') =>
  twoZones()
    .node('vpc', 'other', { in: 'frankfurt', props: { cidr, extraCidrs } })
    .node('zone', 'other-a', { in: 'other' })
    .node('subnet', 'far', { in: 'other-a' });
const peered = (cidr: string, extraCidrs = '') =>
  withVpc(cidr, extraCidrs).node('peering', 'peer', {
    in: 'frankfurt',
    props: { requester: 'main', accepter: 'other' },
  });
const attached = (cidr: string) =>
  withVpc(cidr)
    .node('transitGateway', 'hub', { in: 'frankfurt' })
    .node('tgwAttachment', 'att-main', { in: 'main', props: { subnets: ['private-a'] } })
    .node('tgwAttachment', 'att-other', { in: 'other', props: { subnets: ['far'] } })
    .wire('att-main', 'hub')
    .wire('att-other', 'hub');
const office = (builder: DiagramBuilder, cidrs: string, end: string) =>
  builder
    .node('onPremises', 'office', { props: { cidrs } })
    .node('vpn', 'tunnel', { in: 'frankfurt', props: { network: 'office', ipAddress: '203.0.113.1' } })
    .wire('tunnel', end);
const line = (cidrs: string) =>
  twoZones()
    .node('vpnGateway', 'vgw', { in: 'main' })
    .node('onPremises', 'office', { props: { cidrs } })
    .node('dxConnection', 'line', { in: 'frankfurt', props: { network: 'office' } })
    .node('dxVif', 'vif', { in: 'frankfurt', props: { connection: 'line' } })
    .wire('vif', 'vgw');
const vgw = twoZones().node('vpnGateway', 'vgw', { in: 'main' });

testRule(joinedNetworksApart, {
  valid: [
    ['peered VPCs side by side', peered('10.1.0.0/16')],
    ['VPCs that overlap and are not joined', withVpc('10.0.0.0/16')],
    ['a VPC whose block is not known', peered('')],
    ['attached VPCs side by side', attached('10.1.0.0/16')],
    ['an office beside the VPC', office(vgw, '192.168.0.0/16', 'vgw')],
    ['an office whose blocks are not known', office(vgw, '', 'vgw')],
    ['a line to an office beside the VPC', line('192.168.0.0/16')],
  ],
  invalid: [
    [
      'peered VPCs with the same block',
      peered('10.0.0.0/16'),
      {
        on: ['peer', 'main', 'other'],
        message: 'VPC peering "peer" joins VPC "main" and VPC "other", which share addresses.',
        fixes: ['renumber-n_other', 'renumber-n_main'],
      },
    ],
    [
      'peered VPCs of which a further block overlaps',
      peered('10.1.0.0/16', '10.0.128.0/17'),
      {
        on: ['peer', 'main', 'other'],
        message: 'VPC peering "peer" joins VPC "main" and VPC "other", which share addresses.',
      },
    ],
    [
      'VPCs at one transit gateway',
      attached('10.0.64.0/18'),
      {
        on: ['hub', 'main', 'other'],
        message: 'Transit gateway "hub" joins VPC "main" and VPC "other", which share addresses.',
        fixes: ['renumber-n_other', 'renumber-n_main'],
      },
    ],
    [
      'an office at the transit gateway, with one of two VPCs',
      office(attached('10.1.0.0/16'), '172.16.0.0/12, 10.1.9.0/24', 'hub'),
      {
        on: ['hub', 'other', 'office'],
        message: 'Transit gateway "hub" joins VPC "other" and On premises "office", which share addresses.',
      },
    ],
    [
      'an office behind a VPN',
      office(vgw, '10.0.0.0/8', 'vgw'),
      {
        on: ['vgw', 'main', 'office'],
        message: 'Virtual private gateway "vgw" joins VPC "main" and On premises "office", which share addresses.',
        fixes: [],
      },
    ],
    [
      'an office behind a line',
      line('10.0.5.0/24'),
      {
        on: ['vgw', 'main', 'office'],
        message: 'Virtual private gateway "vgw" joins VPC "main" and On premises "office", which share addresses.',
      },
    ],
  ],
});
