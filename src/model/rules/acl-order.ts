import { CALLERS, reportBlocked } from './blocked-call';
import { defineRule } from './rule';

export const aclOrder = defineRule({
  id: 'SEC-10',
  title: 'No entry of a network ACL denies what a later one allows',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Entries are read by their numbers, and the first that matches decides.',
  consequence: 'Traffic is dropped although an entry allows it.',
  fix: 'Give the entry that allows a lower number than the one that denies.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html'],
  checkedOn: '2026-11',
  onNode: [...CALLERS],
  check(node, facts, report) {
    reportBlocked(facts, node, report, ({ blocker }) => blocker.rule === 'SEC-10');
  },
});
