import { defineRule, titled } from './rule';
import { sentence } from './words';

export const hybridPacketSize = defineRule({
  id: 'NET-13',
  title: 'Packets fit the narrowest part of a hybrid path',
  severity: { aws: 'info', 'saa-c03': 'off' },
  why: 'Within a VPC packets have up to 9001 bytes; a VPN carries 1500 less its header, a private virtual interface 1500 unless jumbo frames are on, PrivateLink 8500.',
  consequence: 'Larger packets are cut up or dropped; where the answer that says so is blocked, connections hang.',
  fix: 'Allow ICMP so that path MTU discovery works, or set the packet size on the servers.',
  sources: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/network_mtu.html',
    'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html',
  ],
  checkedOn: '2026-11',
  onNode: ['vpn', 'dxVif'],
  check(node, facts, report) {
    if (facts.graph.wiresFrom(node.id).length === 0) return;
    const limit = node.kind === 'vpn' ? 'less than 1500 bytes' : '1500 bytes unless jumbo frames are on';
    report(sentence(`${titled(node)} carries packets of ${limit}; in the VPC they may have 9001.`));
  },
});
