import type { Diagram } from '../document/diagram';
import { isFolded } from '../document/folding';
import type { Command } from '../history/history';
import type { NodeId } from '../kinds/fields';
import { contentsAround, freeSpot, growAround, onCanvas, type Point, sizeIn } from './geometry';
import { canHold } from './placement';

export interface Move {
  readonly id: NodeId;
  /** The container it stands in afterwards. */
  readonly parent: NodeId | null;
  /** Relative to that container. */
  readonly x: number;
  readonly y: number;
}

/** Moves nodes, into other containers where that is asked; what cannot hold a node leaves it where it is. */
export const moveNodes: Command<{ readonly moves: readonly Move[] }> = {
  id: 'node.move',
  label: 'Move',
  run(draft, { moves }) {
    for (const { id, parent, x, y } of moves) {
      const node = draft.nodes[id];
      const place = draft.layout[id];
      if (!node || !place || !canHold(draft as Diagram, parent, id)) continue;
      const at = node.parent === parent ? { x, y } : spotIn(draft as Diagram, id, parent, { x, y });
      node.parent = parent;
      place.x = onCanvas(at.x);
      place.y = onCanvas(at.y);
    }
    const contents = contentsAround(draft as Diagram, ...moves.map(({ id }) => id));
    for (const { id } of moves) growAround(draft, id, contents);
  },
};

/** Where a node comes to stand in another container: as asked, or in a folded one, which shows no place, where it is free. */
function spotIn(doc: Diagram, id: NodeId, parent: NodeId | null, asked: Point): Point {
  const node = doc.nodes[id];
  return node && parent !== null && isFolded(doc, parent) ? freeSpot(doc, parent, sizeIn(doc, node)) : asked;
}
