import type { DiagramNode, NodeOf } from '../document/diagram';
import type { Facts } from './facts';

/** The load balancers that an endpoint service offers. */
export function offeredBy(facts: Facts, service: NodeOf<'endpointService'>): readonly DiagramNode[] {
  return facts.graph
    .wiresFrom(service.id)
    .flatMap((wire) => facts.graph.node(wire.to.node) ?? [])
    .filter((node) => node.kind === 'nlb' || node.kind === 'gwlb');
}

/** The endpoint service an endpoint is wired to. */
export function serviceOf(facts: Facts, endpoint: DiagramNode): NodeOf<'endpointService'> | undefined {
  return facts.graph
    .wiresFrom(endpoint.id)
    .map((wire) => facts.graph.node(wire.to.node))
    .find((node) => node?.kind === 'endpointService');
}
