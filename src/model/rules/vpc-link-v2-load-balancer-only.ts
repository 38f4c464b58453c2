import type { DiagramNode } from '../document/diagram';
import { insertFix } from '../fixes/settle';
import { accepts, chainBetween } from '../kinds/connections';
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
  check({ from, row, to }, _facts, report) {
    // An endpoint is told by X-02, a REST API before a Cloud Map service by API-06.
    if (['alb', 'nlb', 'cloudMapService'].includes(to.kind) || to.kind.endsWith('Endpoint')) return;
    report(sentence(`${titled(from)} points at ${titled(to)}; a V2 link takes an ALB or an NLB.`), {
      fixes: () =>
        ['alb', 'nlb']
          .filter((kind) => accepts(kind, to.kind) && fits(kind, to))
          .map((kind) => insertFix(from, row, to, [kind, ...(chainBetween(kind, to.kind) ?? [])])),
    });
  },
});

/** A target group speaks the language of one of the two. */
function fits(kind: string, to: DiagramNode): boolean {
  if (to.kind !== 'targetGroup') return true;
  const isApplication = to.props.protocol === 'HTTP' || to.props.protocol === 'HTTPS';
  return isApplication === (kind === 'alb');
}
