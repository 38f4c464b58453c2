import type { Diagram } from '../document/diagram';
import type { Command } from '../history/history';
import type { NodeId } from '../kinds/fields';
import { growAround } from './geometry';
import { isInside } from './placement';

export interface Move {
  readonly id: NodeId;
  /** The container it stands in afterwards. */
  readonly parent: NodeId | null;
  /** Relative to that container. */
  readonly x: number;
  readonly y: number;
}

/** Moves nodes, into other containers where that is asked; containers take their contents along. */
export const moveNodes: Command<{ readonly moves: readonly Move[] }> = {
  id: 'node.move',
  label: 'Move',
  run(draft, { moves }) {
    for (const { id, parent, x, y } of moves) {
      const node = draft.nodes[id];
      const place = draft.layout[id];
      if (!node || !place) continue;
      const intoItself = parent !== null && isInside(draft as Diagram, parent, id);
      if (!intoItself && node.parent !== parent) node.parent = parent;
      place.x = Math.round(x);
      place.y = Math.round(y);
    }
    for (const { id } of moves) growAround(draft, id);
  },
};
