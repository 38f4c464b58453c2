import { passAcl } from '../fixes/acls';
import { CALLERS, reportBlocked } from './blocked-call';
import { defineRule } from './rule';

export const aclLetsBothWays = defineRule({
  id: 'SEC-09',
  title: 'Network ACLs let requests and their answers pass',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A network ACL is stateless: it needs an entry for the port, and one for the ephemeral ports 1024-65535 of the answers.',
  consequence: 'Connections time out, although the security groups are right.',
  fix: 'Allow the port in one direction and 1024-65535 in the other, in the ACLs of both subnets.',
  sources: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/nacl-ephemeral-ports.html',
  ],
  checkedOn: '2026-11',
  onNode: [...CALLERS],
  check(node, facts, report) {
    reportBlocked(
      facts,
      node,
      report,
      ({ blocker }) => blocker.rule === 'SEC-09',
      ({ to, blocker, protocol = 'tcp', port }) => passAcl(facts, blocker.node, { from: node, to, protocol, port }),
    );
  },
});
