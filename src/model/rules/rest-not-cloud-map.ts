import type { DiagramNode } from '../document/diagram';
import type { Api, VpcLink } from '../graph/backend';
import { defineRule, type Report, titled } from './rule';
import { listedNodes, sentence } from './words';

export const restNotCloudMap = defineRule({
  id: 'API-06',
  title: 'A REST API does not reach a Cloud Map service over a VPC link V2',
  severity: { aws: 'error', 'saa-c03': 'off' },
  why: 'Only an HTTP API finds its targets in Cloud Map; a REST API takes an ALB or NLB.',
  consequence: 'AWS refuses the integration.',
  fix: 'Use an HTTP API, or put a load balancer before the service.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html',
  ],
  checkedOn: '2026-11',
  onWire: { from: ['restApi', 'vpcLinkV2'], to: ['vpcLinkV2', 'cloudMapService'] },
  check({ from, to }, facts, report) {
    // Whichever of the two wires comes last completes the way, so each is judged; both say the same.
    if (from.kind === 'vpcLinkV2' && to.kind === 'cloudMapService') tell(facts.apisOver(from), from, [to], report);
    if (from.kind !== 'restApi' || to.kind !== 'vpcLinkV2') return;
    const behind = facts.graph.wiresFrom(to.id).flatMap((wire) => facts.graph.node(wire.to.node) ?? []);
    tell(
      [from],
      to,
      behind.filter((node) => node.kind === 'cloudMapService'),
      report,
      behind.length,
    );
  },
});

/** A link that leads to load balancers as well may serve both kinds of API; its routes say which. */
function tell(
  callers: readonly Api[],
  link: VpcLink,
  services: readonly DiagramNode[],
  report: Report,
  behind = 1,
): void {
  const apis = callers.filter((api) => api.kind === 'restApi');
  if (apis.length === 0 || services.length === 0 || services.length < behind) return;
  report(
    sentence(
      `${titled(link)} leads ${listedNodes(apis)} to ${listedNodes(services)}; only an HTTP API uses Cloud Map.`,
    ),
    {
      on: [link.id, ...services.map(({ id }) => id), ...apis.map(({ id }) => id)],
    },
  );
}
