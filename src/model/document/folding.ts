import type { NodeId } from '../kinds/fields';
import type { Diagram, Wire } from './diagram';

/** Whether a container is drawn as one row, without what stands in it. */
export function isFolded(doc: Diagram, id: NodeId): boolean {
  return doc.layout[id]?.folded !== undefined;
}

/** The folded containers around a node, innermost first. */
export function foldedAround(doc: Diagram, id: NodeId): readonly NodeId[] {
  const found: NodeId[] = [];
  for (let up = doc.nodes[id]?.parent ?? null; up !== null; up = doc.nodes[up]?.parent ?? null) {
    if (isFolded(doc, up)) found.push(up);
  }
  return found;
}

/** What a node is drawn as: itself, or the row of the outermost folded container around it. */
export function shownAs(doc: Diagram, id: NodeId): NodeId {
  return foldedAround(doc, id).at(-1) ?? id;
}

/** {@link shownAs} for whoever asks about everything: where nothing is folded the answer costs nothing. */
export function shownIn(doc: Diagram): (id: NodeId) => NodeId {
  const anyFolded = Object.values(doc.layout).some(({ folded }) => folded !== undefined);
  return anyFolded ? (id) => shownAs(doc, id) : (id) => id;
}

/** Whether a wire runs within one folded container, so that nothing of it is drawn. */
export function isFoldedAway(doc: Diagram, { from, to }: Wire): boolean {
  const row = shownAs(doc, from.node);
  return row === shownAs(doc, to.node) && isFolded(doc, row);
}
