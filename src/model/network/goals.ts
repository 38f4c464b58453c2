import type { DiagramNode } from '../document/diagram';
import type { NodeId } from '../kinds/fields';
import { positionOf } from './addresses';
import type { Network } from './failures';
import { groupsListing, registeredIn } from './registered';
import { serviceName } from './service-entry';
import type { TraceEnd } from './trace-types';

/** Where a request has arrived, and every node that leads there. */
export interface Goals {
  readonly ends: ReadonlySet<TraceEnd>;
  readonly leading: ReadonlySet<NodeId>;
  /** False where only the way through a target group counts, not that to its targets by themselves. */
  readonly mayBeDirect: boolean;
}

/** What counts as having arrived at an end: the node, what stands in a container, the targets of a group. */
export function goalsOf(net: Network, to: TraceEnd): Goals {
  const node = to === 'internet' || to === 'on-prem' ? undefined : net.facts.graph.node(to);
  if (node?.kind === 'targetGroup') {
    const targets = registeredIn(net, node).map(({ target }) => target.id);
    const ends = new Set<TraceEnd>(targets.length > 0 ? targets : [node.id]);
    return { ends, leading: new Set([...leadingTo(net, [node.id]), ...targets]), mayBeDirect: false };
  }
  const ids = node ? arrivalsAt(net, node) : outside(net, to);
  const ends = new Set<TraceEnd>(node ? ids : [to, ...ids]);
  return { ends, leading: leadingTo(net, ids), mayBeDirect: true };
}

const CONTAINERS = ['account', 'region', 'vpc', 'zone', 'subnet', 'onPremises'];

function arrivalsAt(net: Network, node: DiagramNode): readonly NodeId[] {
  if (!CONTAINERS.includes(node.kind)) return [node.id];
  const { graph } = net.facts;
  const isInside = (one: DiagramNode) => graph.ancestors(one).includes(node);
  const standing = node.kind === 'subnet' ? net.facts.standingIn(node) : graph.nodes.filter(isInside);
  const reachable = standing.filter((one) => positionOf(net, one) !== undefined).map(({ id }) => id);
  return node.kind === 'onPremises' ? [node.id, ...reachable] : reachable;
}

function outside({ facts }: Network, to: TraceEnd): readonly NodeId[] {
  const kinds =
    to === 'internet' ? (['httpEndpoint'] as const) : (['onPremises', 'onPremServer', 'onPremDatabase'] as const);
  return facts.graph.ofKind(...kinds).map(({ id }) => id);
}

/** Everything from which wires, registered addresses or endpoints of a service lead to these nodes. */
function leadingTo(net: Network, ids: readonly NodeId[]): ReadonlySet<NodeId> {
  const { graph } = net.facts;
  const found = new Set(ids);
  const open = [...found];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = graph.node(id);
    if (!node) continue;
    const before = [
      ...graph.wiresTo(id).map((wire) => wire.from.node),
      ...groupsListing(net, node).map((group) => group.id),
      ...endpointsOf(net, node),
    ];
    for (const one of before) {
      if (found.has(one)) continue;
      found.add(one);
      open.push(one);
    }
  }
  return found;
}

/** The interface endpoints that lead to a node by the name of its service. */
function endpointsOf(net: Network, node: DiagramNode): readonly NodeId[] {
  const isPrivateApi = node.kind === 'restApi' && node.props.endpointType === 'PRIVATE';
  if (!isPrivateApi && node.kind !== 's3Bucket' && node.kind !== 'awsService') return [];
  const wanted = isPrivateApi ? 'execute-api' : serviceName(node);
  const endpoints = net.facts.graph.ofKind('interfaceEndpoint');
  return endpoints.filter(({ props }) => props.service.trim() === wanted).map(({ id }) => id);
}
