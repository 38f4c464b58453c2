import { replaceFixes } from '../fixes/links';
import { defineRule, titled } from './rule';
import { listedNodes, sentence } from './words';

export const restApiPrefersLinkV2 = defineRule({
  id: 'API-11',
  title: 'A new REST API uses a VPC link V2',
  severity: { aws: 'warning', 'saa-c03': 'off' },
  why: 'AWS calls V1 links legacy and recommends V2, which reaches an ALB or an NLB directly.',
  consequence: 'It works, but you pay for an NLB that a V2 link to an ALB does not need.',
  fix: 'Use a VPC link V2 for a new API; keep V1 where it already runs.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/vpc-links-v1.html',
  ],
  checkedOn: '2026-11',
  onNode: ['vpcLinkV1'],
  check(link, facts, report) {
    const apis = facts.apisOver(link).filter((api) => api.kind === 'restApi');
    if (apis.length === 0) return;
    const on = [link.id, ...apis.map((api) => api.id)];
    report(sentence(`${titled(link)} serves ${listedNodes(apis)}; for a new API AWS recommends a V2 link.`), {
      on,
      fixes: () => replaceFixes(link, facts.graph.doc),
    });
  },
});
