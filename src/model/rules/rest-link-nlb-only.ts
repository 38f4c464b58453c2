import { insertFix } from '../fixes/settle';
import type { Api, LoadBalancer, VpcLink } from '../graph/backend';
import { defineRule, type Report, titled } from './rule';
import { listedNodes, sentence } from './words';

export const restLinkNlbOnly = defineRule({
  id: 'API-04',
  title: 'The VPC link of a REST API leads to an NLB',
  severity: { aws: 'info', 'saa-c03': 'error' },
  why: 'The exam knows one way from a REST API into a VPC: a VPC link to an NLB, with an ALB at most behind it.',
  consequence: 'In the exam an ALB directly behind the VPC link of a REST API is a wrong answer.',
  fix: 'For the exam put an internal NLB in between, with a target group of type alb; AWS today needs none.',
  sources: [
    'https://courseiva.com/learn/saa-c03/api-gateway-vpc-link',
    'https://aws.amazon.com/blogs/compute/build-scalable-rest-apis-using-amazon-api-gateway-private-integration-with-application-load-balancer',
  ],
  checkedOn: '2026-11',
  today: 'Since November 2025 a REST API reaches an ALB directly over a VPC link V2.',
  // Whichever of the two wires comes last completes the way, so each is judged; both say the same.
  onWire: { from: ['restApi', 'vpcLinkV2'], to: ['vpcLinkV2', 'alb'] },
  check({ from, to }, facts, report) {
    if (from.kind === 'vpcLinkV2' && to.kind === 'alb') checkWay(facts.apisOver(from), from, to, report);
    if (from.kind !== 'restApi' || to.kind !== 'vpcLinkV2') return;
    for (const loadBalancer of facts.loadBalancersBehind(to)) {
      if (loadBalancer.kind === 'alb') checkWay([...facts.apisOver(to), from], to, loadBalancer, report);
    }
  },
});

function checkWay(callers: readonly Api[], link: VpcLink, alb: LoadBalancer, report: Report): void {
  const apis = [...new Set(callers)].filter((api) => api.kind === 'restApi');
  if (apis.length === 0) return;
  const on = [link.id, alb.id, ...apis.map((api) => api.id)];
  report(
    sentence(
      `${titled(link)} of ${listedNodes(apis)} points at ${titled(alb)}; the exam expects an NLB, AWS takes the ALB since November 2025.`,
    ),
    {
      on,
      fixes: () => [insertFix(link, undefined, alb, ['nlb', 'targetGroup'])],
    },
  );
}
