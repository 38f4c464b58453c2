import { fix } from '../fixes/edits';
import { letPass } from '../fixes/groups';
import { nodeName } from '../fixes/words';
import type { BlockedCall } from '../network/node-steps';
import { CALLERS, reportBlocked } from './blocked-call';
import { defineRule } from './rule';

export const endpointAdmitsCallers = defineRule({
  id: 'X-08',
  title: 'The security group of an interface endpoint admits its callers',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'An interface endpoint is a set of network interfaces with security groups; without an inbound rule they drop the call.',
  consequence: 'Calls to the service time out.',
  fix: 'Admit the security group of the caller on port 443.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html'],
  checkedOn: '2026-11',
  onNode: [...CALLERS],
  check(node, facts, report) {
    const isAbout = ({ blocker }: BlockedCall) => blocker.rule === 'X-08';
    reportBlocked(facts, node, report, isAbout, ({ to, port = 443 }) => [
      fix('let-in', `Let ${nodeName(node)} in on port ${port}`, letPass(node.id, to.id, [{ protocol: 'tcp', port }])),
    ]);
  },
});
