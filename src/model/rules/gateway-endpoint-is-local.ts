import { CALLERS, isOutsideOfVpcs, reportBlocked } from './blocked-call';
import { defineRule } from './rule';

export const gatewayEndpointIsLocal = defineRule({
  id: 'X-09',
  title: 'A gateway endpoint serves its own VPC only',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A gateway endpoint is a route in the route tables of its VPC; peering, transit gateways, VPN and Direct Connect do not reach it.',
  consequence: 'Calls take another way, or time out.',
  fix: 'Use an interface endpoint for callers from elsewhere.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html'],
  checkedOn: '2026-11',
  onNode: [...CALLERS],
  check(node, facts, report) {
    // A function outside of every VPC is told by WIRE-07.
    if (!isOutsideOfVpcs(node)) reportBlocked(facts, node, report, ({ blocker }) => blocker.rule === 'X-09');
  },
});
