import type { Draft } from 'immer';
import type { Diagram } from '../document/diagram';
import { hiddenByStacks } from '../document/nested-stacks';
import type { NodeId } from '../kinds/fields';
import { entriesOf } from '../lib/open-record';
import { freeSpot, growAround, sizeIn } from './geometry';

/** Draws what folded stacks hide again: where it stood, or beside it where something else came to stand there meanwhile. */
export function openStacks(draft: Draft<Diagram>, ids: readonly NodeId[]): void {
  const doc = draft as Diagram;
  const before = hiddenByStacks(doc);
  for (const id of ids) delete draft.layout[id]?.folded;
  if (before.size === 0) return;
  const still = hiddenByStacks(doc);
  const back = entriesOf(doc.nodes).filter(({ id }) => before.has(id) && !still.has(id));
  const waiting = new Set(back.map(({ id }) => id));
  // What stands in one of them comes along with it.
  const tops = back.filter(({ parent }) => parent === null || !waiting.has(parent));
  for (const node of tops) {
    const place = draft.layout[node.id];
    if (!place) continue;
    Object.assign(place, freeSpot(doc, node.parent, sizeIn(doc, node), { x: place.x, y: place.y }, waiting));
    waiting.delete(node.id);
    growAround(draft, node.id);
  }
}
