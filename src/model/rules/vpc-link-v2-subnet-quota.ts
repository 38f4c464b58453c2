import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { sentence } from './words';

const QUOTA = 10;

export const vpcLinkV2SubnetQuota = defineRule({
  id: 'CNT-22',
  title: 'A VPC link V2 spans ten subnets at most',
  severity: { aws: 'warning', 'saa-c03': 'off' },
  why: 'The quota is ten subnets for each link, unless AWS raised it for your account.',
  consequence: 'Creating the link fails when the quota was not raised.',
  fix: 'Span fewer subnets, one or two in each zone are enough, or ask for a higher quota.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html'],
  checkedOn: '2026-11',
  onNode: ['vpcLinkV2'],
  check(link, facts, report) {
    const { length } = facts.subnets(link);
    if (length <= QUOTA) return;
    report(sentence(`${titled(link)} spans ${length} subnets; the quota is ${QUOTA}.`), {
      fixes: () => {
        const kept = [...facts.subnetsByZone(link).values()].flatMap(([first]) => first?.id ?? []).slice(0, QUOTA);
        const title = `Let ${nodeName(link)} span one subnet in each zone`;
        return kept.length > 0 ? [fix('one-in-each-zone', title, setProp(link.id, 'subnets', kept))] : [];
      },
    });
  },
});
