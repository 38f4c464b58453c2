import type { Diagram } from '../document/diagram';
import { shownIn } from '../document/folding';
import type { NodeId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { counted } from '../lib/nouns';
import { compare } from '../lib/order';
import { snapUp } from './geometry';

/** How many of a kind stand in a folded container, by the kind's short name. */
export interface KindCount {
  readonly kind: string;
  readonly count: number;
}

/** The kinds of the resources inside each folded container that is drawn, the most frequent first. */
export function kindsInRows(doc: Diagram): ReadonlyMap<NodeId, readonly KindCount[]> {
  const shown = shownIn(doc);
  const counts = new Map<NodeId, Map<string, number>>();
  for (const node of Object.values(doc.nodes)) {
    const { container, listedOnly, short } = kindOf(node.kind);
    const row = container || listedOnly ? node.id : shown(node.id);
    if (row === node.id) continue;
    const inRow = counts.get(row) ?? new Map<string, number>();
    counts.set(row, inRow.set(short, (inRow.get(short) ?? 0) + 1));
  }
  return new Map([...counts].map(([row, inRow]) => [row, sorted(inRow)]));
}

function sorted(counts: ReadonlyMap<string, number>): readonly KindCount[] {
  const all = [...counts].map(([kind, count]) => ({ kind, count }));
  return all.sort((a, b) => b.count - a.count || compare(a.kind, b.kind));
}

/** The narrowest and the widest that the auto layout makes a row. */
const NARROWEST = 160;
const WIDEST = 480;

/** Width that the words of a row need, estimated from their length: toggle, icon, name, counts, worst finding. */
export function rowWidth(label: string, kinds: readonly KindCount[]): number {
  const words = kinds.reduce((sum, { kind, count }) => sum + counted(count, kind).length * 6.5 + 8, 0);
  return snapUp(Math.min(WIDEST, Math.max(NARROWEST, 116 + label.length * 7 + words)));
}
