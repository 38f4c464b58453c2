import { alignedTo } from '../../../model/diff/aligned';
import { type Comparison, compareAligned } from '../../../model/diff/compare';
import { type Section, sectionsOf, summaryOf } from '../../../model/diff/sections';
import type { Diagram } from '../../../model/document/diagram';
import type { NodeId, WireId } from '../../../model/kinds/fields';
import type { Gone } from './gone';

/** What differs between an older state and the diagram that is open, by the ids of the open one. */
export interface CompareAnswer {
  readonly sections: readonly Section[];
  /** In one line; empty for equal designs. */
  readonly summary: string;
  /** Pairs of nodes that were not asked who reaches whom. */
  readonly leftOut: number;
  readonly added: { readonly nodes: readonly NodeId[]; readonly wires: readonly WireId[] };
  readonly changed: { readonly nodes: readonly NodeId[]; readonly wires: readonly WireId[] };
  readonly gone: Gone;
}

export interface CompareQuestion {
  readonly old: Diagram;
  readonly now: Diagram;
}

/** Compares two designs for the screen. */
export function compareAnswer({ old, now }: CompareQuestion): CompareAnswer {
  const comparison = compareAligned(alignedTo(now, old), now);
  return {
    sections: sectionsOf(comparison),
    summary: summaryOf(comparison),
    leftOut: comparison.paths.leftOut,
    added: {
      nodes: comparison.nodes.added.map(({ id }) => id),
      wires: comparison.wires.added.map(({ id }) => id),
    },
    changed: {
      nodes: comparison.nodes.changed.map(({ now: { id } }) => id),
      wires: comparison.wires.changed.map(({ now: { id } }) => id),
    },
    gone: goneOf(comparison),
  };
}

function goneOf({ old, nodes, wires }: Comparison): Gone {
  const places = nodes.removed.flatMap(({ id }) => (old.layout[id] ? [[id, old.layout[id]] as const] : []));
  return { nodes: nodes.removed, layout: Object.fromEntries(places), wires: wires.removed };
}
