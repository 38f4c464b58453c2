import { fix } from '../fixes/edits';
import { ensureGroup } from '../fixes/groups';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const nlbHasSecurityGroup = defineRule({
  id: 'LB-27',
  title: 'An NLB has a security group from the start',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'An NLB that was made without a security group can never get one.',
  consequence: 'Targets cannot name the NLB as a source; they have to admit whole blocks of addresses.',
  fix: 'Attach a security group now.',
  sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html'],
  checkedOn: '2026-11',
  onNode: ['nlb'],
  check(nlb, facts, report) {
    if (!facts.securityGroups(nlb) && !facts.isExternal(nlb)) {
      report(sentence(`${titled(nlb)} has no security group.`), {
        fixes: () => [fix('attach-group', `Give ${nodeName(nlb)} a security group`, ensureGroup(nlb.id))],
      });
    }
  },
});
