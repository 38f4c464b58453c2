import { behindNlbFixes } from '../fixes/behind-nlb';
import { replaceFixes } from '../fixes/links';
import { insertFix } from '../fixes/settle';
import { accepts, chainBetween } from '../kinds/connections';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const vpcLinkV1NlbOnly = defineRule({
  id: 'API-09',
  title: 'A VPC link V1 points at a Network Load Balancer',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A V1 link is a PrivateLink connection, and PrivateLink connects to a Network Load Balancer only.',
  consequence: 'CloudFormation fails to create the link: "NLB ARN is malformed".',
  fix: 'Put an internal NLB in between (with a target group of type alb in front of an ALB), or use a VPC link V2.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/vpc-links-v1.html',
    'https://github.com/hashicorp/terraform-provider-aws/issues/45230',
  ],
  checkedOn: '2026-11',
  onWire: { from: ['vpcLinkV1'], to: 'any' },
  check({ from, row, to }, facts, report) {
    // An endpoint is told by X-02.
    if (to.kind === 'nlb' || to.kind.endsWith('Endpoint')) return;
    const target = to.label.trim() === '' ? titled(to) : `the ${titled(to)}`;
    report(sentence(`${titled(from)} points at ${target}; a V1 link takes exactly one NLB.`), {
      fixes: () => [
        ...behindNlbFixes(facts, from, to),
        ...(accepts('nlb', to.kind)
          ? [insertFix(from, row, to, ['nlb', ...(chainBetween('nlb', to.kind) ?? [])])]
          : []),
        ...(accepts('vpcLinkV2', to.kind) ? replaceFixes(from, facts.graph.doc) : []),
      ],
    });
  },
});
