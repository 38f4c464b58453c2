import { fix, removeNodes } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const linkStaysActive = defineRule({
  id: 'API-24',
  title: 'A VPC link V2 carries traffic',
  severity: { aws: 'info', 'saa-c03': 'off' },
  why: 'A V2 link without traffic for 60 days becomes INACTIVE, and its network interfaces are deleted.',
  consequence: 'The first requests fail for some minutes while the interfaces return.',
  fix: 'Send a request from time to time, or remove a link that nobody uses.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-vpc-links-v2.html'],
  checkedOn: '2026-11',
  onNode: ['vpcLinkV2'],
  check(link, facts, report) {
    // A link that is not finished yet is no link without traffic.
    if (facts.apisOver(link).length > 0 || facts.loadBalancersBehind(link).length === 0) return;
    report(sentence(`no API uses ${titled(link)}; after 60 days without traffic it becomes INACTIVE.`), {
      fixes: () => [fix('remove-link', `Remove ${nodeName(link)}`, removeNodes(link.id))],
    });
  },
});
