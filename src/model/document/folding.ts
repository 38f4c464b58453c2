import type { NodeId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import type { Diagram, Wire } from './diagram';
import { hiddenByStacks, isNestedStack, stacksAround } from './nested-stacks';

/** Whether a node can stand for others: a container for what stands in it, a nested stack for what its template made. */
export function canFold(doc: Diagram, id: NodeId): boolean {
  const node = doc.nodes[id];
  return node !== undefined && (kindOf(node.kind).container !== undefined || isNestedStack(doc, id));
}

/** Whether a node stands for others, which are not drawn: a container as one row, a nested stack as it is. */
export function isFolded(doc: Diagram, id: NodeId): boolean {
  return doc.layout[id]?.folded !== undefined && canFold(doc, id);
}

/** What is to be unfolded for a node to be drawn: the folded containers around it, innermost first, and the stacks that hide it. */
export function foldedAround(doc: Diagram, id: NodeId): readonly NodeId[] {
  const stacks = hiddenIn(doc).has(id) ? stacksAround(doc, id) : [];
  return [...rowsAround(doc, id), ...stacks.filter((stack) => isFolded(doc, stack))];
}

function rowsAround(doc: Diagram, id: NodeId): readonly NodeId[] {
  const found: NodeId[] = [];
  for (let up = doc.nodes[id]?.parent ?? null; up !== null; up = doc.nodes[up]?.parent ?? null) {
    if (isFolded(doc, up)) found.push(up);
  }
  return found;
}

const HIDDEN = new WeakMap<Diagram, ReadonlyMap<NodeId, NodeId>>();

/** {@link hiddenByStacks} of a document that stays as it is: no draft. */
export function hiddenIn(doc: Diagram): ReadonlyMap<NodeId, NodeId> {
  const known = HIDDEN.get(doc);
  if (known) return known;
  const hidden = hiddenByStacks(doc);
  HIDDEN.set(doc, hidden);
  return hidden;
}

/** What a node is drawn as: itself, the folded stack that made it, or the row of the outermost folded container around that. */
export function shownAs(doc: Diagram, id: NodeId): NodeId {
  return shownIn(doc)(id);
}

/** {@link shownAs} for whoever asks about everything: where nothing is folded the answer costs nothing. */
export function shownIn(doc: Diagram): (id: NodeId) => NodeId {
  const anyFolded = Object.values(doc.layout).some(({ folded }) => folded !== undefined);
  if (!anyFolded) return (id) => id;
  const hidden = hiddenIn(doc);
  return (id) => {
    const drawn = hidden.get(id) ?? id;
    return rowsAround(doc, drawn).at(-1) ?? drawn;
  };
}

/** Whether a wire runs within what one folded node stands for, so that nothing of it is drawn. */
export function isFoldedAway(doc: Diagram, { from, to }: Wire): boolean {
  const shown = shownAs(doc, from.node);
  return shown === shownAs(doc, to.node) && isFolded(doc, shown);
}
