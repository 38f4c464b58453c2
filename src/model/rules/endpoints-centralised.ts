import type { NodeOf } from '../document/diagram';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const endpointsCentralised = defineRule({
  id: 'COST-05',
  title: 'Interface endpoints of one service are shared',
  severity: { aws: 'info', 'saa-c03': 'info' },
  why: 'An interface endpoint costs by the hour in each zone, and by the gigabyte.',
  consequence: 'The same endpoint in many VPCs is paid for many times.',
  fix: 'Centralise the endpoints in one VPC and reach them over a transit gateway.',
  sources: ['https://aws.amazon.com/privatelink/pricing/'],
  checkedOn: '2026-11',
  onNode: ['region'],
  check(region, facts, report) {
    const byService = new Map<string, NodeOf<'interfaceEndpoint'>[]>();
    for (const endpoint of facts.graph.inside(region.id, 'interfaceEndpoint')) {
      const service = endpoint.props.service.trim();
      if (service !== '') byService.set(service, [...(byService.get(service) ?? []), endpoint]);
    }
    for (const [service, endpoints] of byService) {
      const vpcs = new Set(endpoints.map((endpoint) => facts.vpc(endpoint)?.id));
      if (vpcs.size < MANY) continue;
      report(sentence(`${vpcs.size} VPCs of ${titled(region)} have an endpoint of their own for ${service}.`), {
        on: [region.id, ...endpoints.map(({ id }) => id)],
      });
    }
  },
});

/** From here on sharing pays in most cases; two VPCs do not make many. */
const MANY = 3;
