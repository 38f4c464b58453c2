import type { Place } from '../document/diagram';
import type { Command } from '../history/history';
import type { NodeId } from '../kinds/fields';

/** Puts nodes where auto layout wants them; nodes that it does not name stay. */
export const applyLayout: Command<{ readonly places: Readonly<Record<NodeId, Place>> }> = {
  id: 'diagram.layout',
  label: 'Tidy layout',
  run(draft, { places }) {
    for (const [id, place] of Object.entries(places) as [NodeId, Place][]) {
      const before = draft.layout[id];
      if (
        before &&
        !(
          before.x === place.x &&
          before.y === place.y &&
          before.width === place.width &&
          before.height === place.height &&
          before.folded === place.folded
        )
      ) {
        draft.layout[id] = { ...place };
      }
    }
  },
};
