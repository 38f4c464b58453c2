import type { DiagramNode } from '../document/diagram';
import type { Graph } from '../graph/graph';
import type { NodeId } from '../kinds/fields';
import type { EmitContext } from '../kinds/kind';
import { placeOf } from './place';
import { plainText } from './plain';

/** What a stack writes of the account and Region of a node that stands in another one: as drawn, or asked for. */
export function elsewhere(
  graph: Graph,
  node: DiagramNode,
  parameter: EmitContext['parameter'],
): Pick<EmitContext, 'accountOf' | 'regionOf'> {
  const saidOf = (id: NodeId, from: NodeId | undefined, container: 'account' | 'region', title: string) => {
    const here = (from && graph.node(from)) ?? node;
    const other = graph.node(id);
    const there = other && graph.within(other, container);
    if (!other || there === graph.within(here, container)) return undefined;
    const said = placeOf(graph, other)[container];
    if (said !== undefined) return said === placeOf(graph, here)[container] ? undefined : said;
    const named = there ?? other;
    return parameter({
      suffix: `${named.logicalId}${container === 'account' ? 'AccountId' : 'RegionCode'}`,
      shared: true,
      type: 'String',
      description: `${title} ${plainText(named.label, 100)}`,
    });
  };
  return {
    accountOf: (id, from) => saidOf(id, from, 'account', 'Account ID of'),
    regionOf: (id, from) => saidOf(id, from, 'region', 'Code of Region'),
  };
}
