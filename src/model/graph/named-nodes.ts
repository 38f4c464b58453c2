import type { DiagramNode } from '../document/diagram';
import { idsNamedBy } from '../document/references';
import { kindOf } from '../kinds/registry';
import type { Graph } from './graph';

/** The nodes that a node's properties name, without doubles. Spanned subnets are not among them: where a node stands is placement. */
export function namedNodes(graph: Graph, node: DiagramNode): readonly DiagramNode[] {
  const { spans } = kindOf(node.kind);
  return [...idsNamedBy(node, spans)].flatMap((id) => graph.node(id) ?? []);
}
