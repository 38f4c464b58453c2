import { fix } from '../fixes/edits';
import { letPass } from '../fixes/groups';
import { nodeName } from '../fixes/words';
import type { BlockedCall } from '../network/node-steps';
import { reportBlocked } from './blocked-call';
import { defineRule } from './rule';

export const groupsLetCallersThrough = defineRule({
  id: 'SEC-13',
  title: 'Security groups let a workload reach what it is wired to',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Both ends have a say: the outbound rules of the caller and the inbound rules of what it calls.',
  consequence: 'The connection times out.',
  fix: 'Add a pair of rules by reference, on the port that is called.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html'],
  checkedOn: '2026-11',
  onNode: ['ec2', 'autoScalingGroup', 'ecsService', 'lambda', 'onPremServer', 'cloudMapService', 'cloudFront'],
  check(node, facts, report) {
    const isAbout = ({ blocker }: BlockedCall) =>
      blocker.rule === null && (blocker.code === 'sg-ingress' || blocker.code === 'sg-egress');
    reportBlocked(facts, node, report, isAbout, ({ to, port, protocol = 'tcp' }) =>
      port === undefined || node.kind === 'cloudFront'
        ? []
        : [
            fix(
              'let-pass',
              `Let ${nodeName(node)} reach ${nodeName(to)} on port ${port}`,
              letPass(node.id, to.id, [{ protocol, port }]),
            ),
          ],
    );
  },
});
