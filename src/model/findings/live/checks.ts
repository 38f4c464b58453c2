import type { Diagram } from '../../document/diagram';
import { endsOf, type Facts } from '../../facts/facts';
import type { NodeId, WireId } from '../../kinds/fields';
import { isMisplaced } from '../../rules/placement';
import { checkNode, checkWire, type Finding } from '../../rules/run-rules';
import type { Asker } from './ledger';

/** What the rules find about one node or wire; to be asked for again when something they asked about changes. */
export interface Check extends Asker {
  readonly about: { readonly node: NodeId } | { readonly wire: WireId };
  found: readonly Finding[];
  /** A node in the wrong place silences what is said about its connections. */
  isMisplaced: boolean;
}

export function newCheck(about: Check['about']): Check {
  return { about, found: [], isMisplaced: false, topics: [] };
}

/** Asks all rules about the node or wire, in the profile of the document. */
export function runCheck({ about }: Check, doc: Diagram, facts: Facts): Pick<Check, 'found' | 'isMisplaced'> {
  const { profile } = doc.settings;
  if ('node' in about) {
    const node = facts.graph.node(about.node);
    if (!node) throw new Error(`${about.node} is gone`);
    return { found: checkNode(node, facts, profile), isMisplaced: isMisplaced(node, facts) };
  }
  const wire = doc.wires[about.wire];
  if (!wire) throw new Error(`${about.wire} is gone`);
  return { found: checkWire(endsOf(facts.graph, wire), facts, profile), isMisplaced: false };
}
