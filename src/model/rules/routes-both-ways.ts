import { joinFixes } from '../fixes/join';
import type { BlockedCall } from '../network/node-steps';
import { CALLERS, reportBlocked } from './blocked-call';
import { defineRule } from './rule';

export const routesBothWays = defineRule({
  id: 'NET-05',
  title: 'Networks that are joined have routes both ways',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Peering, transit gateways, VPN and Direct Connect carry only what the route tables of both sides send over them.',
  consequence: 'Packets or their answers are dropped: the connection times out.',
  fix: 'Add the route that is missing, in both directions.',
  sources: [
    'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html',
  ],
  checkedOn: '2026-11',
  onNode: [...CALLERS],
  check(node, facts, report) {
    // The internet is told by NET-03 and NET-01, another account by X-01.
    const isAbout = ({ to, blocker }: BlockedCall) =>
      blocker.rule === 'NET-05' &&
      (node.kind !== 'lambda' || facts.vpc(to) !== undefined || to.kind.startsWith('onPrem')) &&
      facts.mayShareAccount(node, to);
    reportBlocked(facts, node, report, isAbout, ({ to }) => joinFixes(facts, node, to));
  },
});
