import type { NodeOf, Wire } from '../document/diagram';
import { deploymentsOf } from '../document/source';
import { sameData } from '../lib/same-data';
import type { Graph } from './graph';

/**
 * The logical ids of the deployments that a REST API was imported with, when what they publish has been changed since and
 * nobody asked for new ones.
 */
export function unpublished(graph: Graph, api: NodeOf<'restApi'>): readonly string[] {
  const origin = graph.origin(api.id);
  const before = graph.importedAs(api.id);
  if (!origin || origin.publishes || before?.node.kind !== 'restApi') return [];
  const { routes, policy, defaultEndpoint } = before.node.props;
  const isSame =
    sameData(routes, api.props.routes) &&
    policy === api.props.policy &&
    defaultEndpoint === api.props.defaultEndpoint &&
    sameData(endsOf(before.wires), endsOf(graph.wiresFrom(api.id)));
  return isSame ? [] : deploymentsOf(origin);
}

function endsOf(wires: readonly Wire[]): readonly string[] {
  return wires.map(({ from, to }) => `${from.port} ${to.node} ${to.port}`).sort();
}
