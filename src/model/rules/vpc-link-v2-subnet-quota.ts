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
    if (length > QUOTA) report(sentence(`${titled(link)} spans ${length} subnets; the quota is ${QUOTA}.`));
  },
});
