import type { Diagram } from '../document/diagram';
import type { Command } from '../history/history';
import type { NodeId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { freeSpot, growAround, sizeIn } from './geometry';

/** Gives nodes that came to a drawing a free spot in their containers; what stands in one of them moves along with it. */
export const seatNodes: Command<{ readonly ids: readonly NodeId[] }> = {
  id: 'document.seat',
  label: 'Make room',
  run(draft, { ids }) {
    const doc = draft as Diagram;
    const newcomers = new Set(ids);
    const seated = ids
      .flatMap((id) => doc.nodes[id] ?? [])
      .filter(({ kind, parent }) => !kindOf(kind).listedOnly && !(parent !== null && newcomers.has(parent)));
    const waiting = new Set(seated.map(({ id }) => id));
    for (const node of seated) {
      const spot = freeSpot(doc, node.parent, sizeIn(doc, node), undefined, waiting);
      draft.layout[node.id] = { ...draft.layout[node.id], ...spot };
      waiting.delete(node.id);
      growAround(draft, node.id);
    }
  },
};
