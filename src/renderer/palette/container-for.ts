import { judgeDrop } from '../../model/commands/placement';
import type { Diagram, DiagramNode } from '../../model/document/diagram';
import type { NodeId } from '../../model/kinds/fields';
import { type KindId, kindOf } from '../../model/kinds/registry';

/**
 * Where a kind goes when it is inserted without a pointer: the selected node or what is around it; else the nearest
 * container that may hold it, first inside the selection, then inside what surrounds it, then anywhere. Among equally
 * near ones the container used last wins, else the emptiest. Null is the canvas itself, legal or not.
 */
export function containerFor(
  doc: Diagram,
  kind: KindId,
  selected: NodeId | null,
  lastUsed: NodeId | null,
): NodeId | null {
  if (judgeDrop(doc, kind, selected).legal) return selected;
  const legal = Object.values(doc.nodes).filter((node) => kindOf(kind).placement.in.includes(node.kind));
  const around = [...(selected === null ? [] : pathTo(doc, selected)), null];
  for (const scope of around) {
    const near = scope === null ? legal : legal.filter((node) => pathTo(doc, node.id).includes(scope));
    const [best] = [...near].sort((a, b) => rank(doc, a, lastUsed) - rank(doc, b, lastUsed));
    if (best) return best.id;
  }
  return null;
}

/** The node and the containers around it, innermost first. */
function pathTo(doc: Diagram, id: NodeId): readonly NodeId[] {
  const path: NodeId[] = [];
  for (let at: NodeId | null = id; at !== null; at = doc.nodes[at]?.parent ?? null) path.push(at);
  return path;
}

function rank(doc: Diagram, node: DiagramNode, lastUsed: NodeId | null): number {
  if (node.id === lastUsed) return -1;
  return Object.values(doc.nodes).filter((child) => child.parent === node.id).length;
}
