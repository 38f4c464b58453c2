import type { Diagram } from '../document/diagram';
import type { Command } from '../history/history';
import type { NodeId } from '../kinds/fields';
import { contentsOf, growAround, onCanvas } from './geometry';
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
      node.parent = parent;
      place.x = onCanvas(x);
      place.y = onCanvas(y);
    }
    const contents = contentsOf(draft as Diagram);
    for (const { id } of moves) growAround(draft, id, contents);
  },
};
