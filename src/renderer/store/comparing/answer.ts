import { alignedTo } from '../../../model/diff/aligned';
import { compareAligned } from '../../../model/diff/compare';
import { type Section, sectionsOf, summaryOf } from '../../../model/diff/sections';
import type { Diagram, Wire } from '../../../model/document/diagram';
import type { NodeId, WireId } from '../../../model/kinds/fields';

/** What differs between an older state and the diagram that is open, by the ids of the open one. */
export interface CompareAnswer {
  readonly sections: readonly Section[];
  /** In one line; empty for equal designs. */
  readonly summary: string;
  /** Pairs of nodes that were not asked who reaches whom. */
  readonly leftOut: number;
  readonly added: { readonly nodes: readonly NodeId[]; readonly wires: readonly WireId[] };
  readonly changed: { readonly nodes: readonly NodeId[]; readonly wires: readonly WireId[] };
  /** Wires that are no longer there, as they were. */
  readonly gone: readonly Wire[];
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
    gone: comparison.wires.removed,
  };
}
