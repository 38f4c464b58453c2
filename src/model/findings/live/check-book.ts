import type { Diagram } from '../../document/diagram';
import { factsOf } from '../../facts/facts';
import { remembering } from '../../facts/remembering';
import { asKnown } from '../../graph/doubts';
import { type GrowingGraph, growingGraph, type Touched } from '../../graph/growing-graph';
import { watchedGraph } from '../../graph/watched-graph';
import type { NodeId, WireId } from '../../kinds/fields';
import { sameData } from '../../lib/same-data';
import type { Finding } from '../../rules/run-rules';
import { type Check, newCheck, runCheck } from './checks';
import { createJoins } from './joins';
import { createLedger } from './ledger';
import { type SwapSum, swapSum } from './swap';

/** All checks of a diagram: one for each node and wire, each made again only when something it asked about changed. */
export interface CheckBook {
  readonly graph: GrowingGraph;
  /** True once every check was made. */
  readonly isComplete: boolean;
  /** Makes checks that were never made, until there are none or the time is up. */
  advance(isTimeUp: () => boolean): Outcome;
  moveTo(doc: Diagram, touched: Touched): Outcome;
}

/** What making checks brought. */
export interface Outcome {
  readonly swap: SwapSum;
  /** Nodes that stand in the wrong place now and did not before, or the other way round. */
  readonly replaced: ReadonlySet<NodeId>;
}

export function openCheckBook(start: Diagram): CheckBook {
  const ledger = createLedger<Check>();
  const joins = createJoins();
  const checks = new Map<NodeId | WireId, Check>();
  const waiting = new Set<Check>();
  let graph = growingGraph(start);
  const facts = factsOf(watchedGraph(() => graph, ledger.watcher));

  const open = (about: Check['about']): Check => {
    const check = newCheck(about);
    checks.set(subjectOf(check), check);
    return check;
  };
  for (const { id } of graph.nodes) waiting.add(open({ node: id }));
  for (const { id } of graph.wires) waiting.add(open({ wire: id }));

  const say = (check: Check, found: readonly Finding[], swap: SwapSum) => {
    const before = check.found;
    if (sameData(before, found)) return;
    check.found = found;
    if ('wire' in check.about) joins.exchange(check.about.wire, before, found, swap);
    else swap.add(before, found);
  };
  const make = (check: Check, swap: SwapSum, replaced: Set<NodeId>) => {
    waiting.delete(check);
    // What facts remember rests on what this check asked, so it is forgotten with it.
    const { found, isMisplaced } = ledger.asking(check, () => runCheck(check, asKnown(graph.doc), remembering(facts)));
    if (isMisplaced !== check.isMisplaced && 'node' in check.about) replaced.add(check.about.node);
    check.isMisplaced = isMisplaced;
    say(check, found, swap);
  };
  const close = (check: Check, swap: SwapSum) => {
    ledger.forget(check);
    waiting.delete(check);
    checks.delete(subjectOf(check));
    say(check, [], swap);
  };

  return {
    get graph() {
      return graph;
    },
    get isComplete() {
      return waiting.size === 0;
    },
    advance: (isTimeUp) => {
      const outcome = { swap: swapSum(), replaced: new Set<NodeId>() };
      for (const check of waiting) {
        make(check, outcome.swap, outcome.replaced);
        if (isTimeUp()) break;
      }
      return outcome;
    },
    moveTo: (whole, touched) => {
      const doc = asKnown(whole);
      const outcome = { swap: swapSum(), replaced: new Set<NodeId>() };
      const before = graph;
      graph = before.after(whole, touched);
      const again = new Set(ledger.concerned(before, graph, touched));
      if (doc.settings.profile !== before.doc.settings.profile) for (const check of checks.values()) again.add(check);
      for (const id of touched.nodes) if (doc.nodes[id]) again.add(checks.get(id) ?? open({ node: id }));
      for (const id of touched.wires) if (doc.wires[id]) again.add(checks.get(id) ?? open({ wire: id }));
      for (const check of gone(checks, doc, touched)) {
        again.delete(check);
        close(check, outcome.swap);
      }
      // A check that waits for its first time will see the document as it is by then.
      for (const check of again) if (!waiting.has(check)) make(check, outcome.swap, outcome.replaced);
      return outcome;
    },
  };
}

function subjectOf({ about }: Check): NodeId | WireId {
  return 'node' in about ? about.node : about.wire;
}

function gone(checks: ReadonlyMap<string, Check>, doc: Diagram, { nodes, wires }: Touched): readonly Check[] {
  const ids = [...[...nodes].filter((id) => !doc.nodes[id]), ...[...wires].filter((id) => !doc.wires[id])];
  return ids.flatMap((id) => checks.get(id) ?? []);
}
