import { replaceFixes } from '../fixes/links';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const httpApiLinkV2Only = defineRule({
  id: 'API-07',
  title: 'An HTTP API uses a VPC link V2',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'V1 links belong to REST APIs; the private integration of an HTTP API takes a V2 link only.',
  consequence: 'CloudFormation fails to create the integration: the VPC link id is not valid for this API.',
  fix: 'Use a VPC link V2, which can stand in front of the same NLB or directly in front of an ALB.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html'],
  checkedOn: '2026-11',
  onWire: { from: ['httpApi'], to: ['vpcLinkV1'] },
  check({ from, to }, facts, report) {
    report(sentence(`${titled(from)} is wired to ${titled(to)}; an HTTP API takes a VPC link V2 only.`), {
      fixes: () => replaceFixes(to, facts.graph.doc),
    });
  },
});
