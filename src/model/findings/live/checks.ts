import type { Profile } from '../../document/diagram';
import { endsOf, type Facts } from '../../facts/facts';
import type { NodeId, WireId } from '../../kinds/fields';
import { isMisplaced } from '../../rules/placement';
import { checkNode, checkWire, type Finding } from '../../rules/run-rules';
import type { Asker } from './ledger';

/** One node or wire and what its rules found; run again when something they asked about changes. */
export interface Check extends Asker {
  readonly id: NodeId | WireId;
  found: readonly Finding[];
  /** A node that stands in the wrong place silences what is said about its connections. */
  isMisplaced: boolean;
  /** Asks all rules again. */
  run(facts: Facts, profile: Profile): { readonly found: readonly Finding[]; readonly isMisplaced: boolean };
}

export function checkOfNode(id: NodeId): Check {
  return {
    ...NEW,
    id,
    run: (facts, profile) => {
      const node = facts.graph.node(id);
      if (!node) throw new Error(`${id} is gone`);
      return { found: checkNode(node, facts, profile), isMisplaced: isMisplaced(node, facts) };
    },
  };
}

/** `wireOf` finds the wire without asking the graph: a check is told of its own wire by whoever changes it. */
export function checkOfWire(id: WireId, wireOf: (id: WireId) => Wire | undefined): Check {
  return {
    ...NEW,
    id,
    run: (facts, profile) => {
      const wire = wireOf(id);
      if (!wire) throw new Error(`${id} is gone`);
      return { found: checkWire(endsOf(facts.graph, wire), facts, profile), isMisplaced: false };
    },
  };
}
