import type { NodeOf, Wire } from '../document/diagram';
import { sameData } from '../lib/same-data';
import type { Graph } from './graph';

/**
 * The logical id of the deployment that a REST API was imported with, when what it publishes has been changed since and
 * nobody asked for a new one.
 */
export function unpublished(graph: Graph, api: NodeOf<'restApi'>): string | undefined {
  const { parts, publishes } = graph.origin(api.id) ?? {};
  const before = graph.importedAs(api.id);
  const deployment = parts?.Deployment;
  if (deployment === undefined || publishes || before?.node.kind !== 'restApi') return undefined;
  const { routes, policy, defaultEndpoint } = before.node.props;
  const isSame =
    sameData(routes, api.props.routes) &&
    policy === api.props.policy &&
    defaultEndpoint === api.props.defaultEndpoint &&
    sameData(endsOf(before.wires), endsOf(graph.wiresFrom(api.id)));
  return isSame ? undefined : deployment;
}

function endsOf(wires: readonly Wire[]): readonly string[] {
  return wires.map(({ from, to }) => `${from.port} ${to.node} ${to.port}`).sort();
}
