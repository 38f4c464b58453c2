import { defineRule, titled } from './rule';
import { sentence } from './words';

export const vpcLinkV2LoadBalancerOnly = defineRule({
  id: 'API-12',
  title: 'A VPC link V2 points at an ALB or an NLB',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A private integration names a load balancer or one of its listeners; instances and target groups have no place in it.',
  consequence: 'There is nothing to write into the integration: the wire is left out of the export.',
  fix: 'Put an internal ALB or NLB in between.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html',
  ],
  checkedOn: '2026-11',
  onWire: { from: ['vpcLinkV2'], to: 'any' },
  check({ from, to }, _facts, report) {
    if (to.kind === 'alb' || to.kind === 'nlb') return;
    report(sentence(`${titled(from)} points at ${titled(to)}; a V2 link takes an ALB or an NLB.`));
  },
});
