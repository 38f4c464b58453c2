import type { DiagramNode } from '../document/diagram';
import { referencesOf } from '../document/references';
import { kindOf } from '../kinds/registry';
import type { Graph } from './graph';

/** The nodes that a node's properties name, without doubles. Spanned subnets are not among them: where a node stands is placement. */
export function namedNodes(graph: Graph, node: DiagramNode): readonly DiagramNode[] {
  const { spans } = kindOf(node.kind);
  const named = referencesOf(node)
    .filter(({ path }) => spans === undefined || !path.startsWith(`${spans}[`))
    .flatMap(({ to }) => graph.node(to) ?? []);
  return [...new Set(named)];
}
