import type { Diagram, DiagramNode } from '../document/diagram';
import { shownIn } from '../document/folding';
import type { NodeId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { counted } from '../lib/nouns';
import { compare } from '../lib/order';
import { snapUp } from './geometry';

/** How many there are of a kind, by the kind's short name. */
export interface KindCount {
  readonly kind: string;
  readonly count: number;
}

/** The kinds of the resources inside each folded container that is drawn, the most frequent first. */
export function kindsInRows(doc: Diagram): ReadonlyMap<NodeId, readonly KindCount[]> {
  const shown = shownIn(doc);
  const inRows = new Map<NodeId, DiagramNode[]>();
  for (const node of Object.values(doc.nodes)) {
    const { container, listedOnly } = kindOf(node.kind);
    const row = container || listedOnly ? node.id : shown(node.id);
    if (row === node.id) continue;
    const inRow = inRows.get(row);
    if (inRow) inRow.push(node);
    else inRows.set(row, [node]);
  }
  return new Map([...inRows].map(([row, nodes]) => [row, countsOf(nodes)]));
}

/** How many there are of each kind, the most frequent first. */
export function countsOf(nodes: readonly DiagramNode[]): readonly KindCount[] {
  const counts = new Map<string, number>();
  for (const { kind } of nodes) counts.set(kindOf(kind).short, (counts.get(kindOf(kind).short) ?? 0) + 1);
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
