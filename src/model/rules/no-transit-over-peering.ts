import { CALLERS, reportBlocked } from './blocked-call';
import { defineRule } from './rule';

export const noTransitOverPeering = defineRule({
  id: 'NET-06',
  title: 'Nothing passes through a peered network',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Peering joins two VPCs and no third one; its partner may not use the internet gateway, NAT, VPN or endpoints behind it.',
  consequence: 'Packets are dropped at the peering connection.',
  fix: 'Join the networks by a transit gateway, or offer the service over PrivateLink.',
  sources: [
    'https://docs.aws.amazon.com/vpc/latest/peering/invalid-peering-configurations.html',
    'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html',
  ],
  checkedOn: '2026-11',
  onNode: [...CALLERS],
  check(node, facts, report) {
    reportBlocked(facts, node, report, ({ blocker }) => blocker.rule === 'NET-06');
  },
});
