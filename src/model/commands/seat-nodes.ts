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
      const size = sizeIn(doc, node);
      // Those that wait for a spot of their own are in nobody's way.
      const others = Object.entries(doc.nodes).filter(([id]) => !waiting.has(id as NodeId));
      const spot = freeSpot({ ...doc, nodes: Object.fromEntries(others) as Diagram['nodes'] }, node.parent, size);
      draft.layout[node.id] = { ...draft.layout[node.id], ...spot };
      waiting.delete(node.id);
      growAround(draft, node.id);
    }
  },
};
