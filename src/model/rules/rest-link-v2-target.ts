import { routeName } from '../facts/api';
import type { NodeId } from '../kinds/fields';
import { defineRule, titled } from './rule';
import { listed, sentence } from './words';

export const restLinkV2Target = defineRule({
  id: 'API-05',
  title: 'A REST route over a VPC link V2 has an integration target',
  severity: { aws: 'error', 'saa-c03': 'off' },
  why: 'A REST integration over a V2 link names the load balancer itself, because the link does not.',
  consequence: 'AWS answers "BadRequestException: IntegrationTarget is required for VpcLinkV2".',
  fix: 'Wire the link to an ALB or NLB.',
  sources: [
    'https://github.com/hashicorp/terraform-provider-aws/issues/45230',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html',
  ],
  checkedOn: '2026-11',
  onNode: ['restApi'],
  check(api, facts, report) {
    const links = new Map<string, string[]>();
    for (const route of api.props.routes) {
      const backend = facts.backend(api, route);
      if (backend.status !== 'no-load-balancer' || backend.link.kind !== 'vpcLinkV2') continue;
      // A link that leads to something else is told at that wire.
      if (facts.graph.wiresFrom(backend.link.id).length > 0) continue;
      links.set(backend.link.id, [...(links.get(backend.link.id) ?? []), routeName(route)]);
    }
    for (const [id, routes] of links) {
      const link = facts.graph.node(id as NodeId);
      if (!link) continue;
      report(
        sentence(
          `${listed(routes)} of ${titled(api)} over ${titled(link)} has no integration target: no load balancer is wired to the link.`,
        ),
        {
          on: [api.id, link.id],
        },
      );
    }
  },
});
