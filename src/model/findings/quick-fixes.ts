import { endsOf, type Facts } from '../facts/facts';
import { type Now, oneByOne, type Run } from '../fixes/one-by-one';
import type { QuickFix } from '../fixes/quick-fix';
import type { NodeId, WireId } from '../kinds/fields';
import { isWireRule, type Report, type Rule } from '../rules/rule';
import { type Finding, ruleOf } from '../rules/run-rules';

/** One breach, as the rule that reports it offers to mend it. */
interface Offer {
  readonly message: string;
  readonly on: readonly NodeId[] | undefined;
  readonly fixes: readonly QuickFix[];
}

/** The same before anybody asked for the fixes. */
interface Told extends Omit<Offer, 'fixes'> {
  readonly fixes: (() => readonly QuickFix[]) | undefined;
}

/** The fixes of a finding, best first. The rule is asked again, because findings are data and fixes are not. */
export function fixesFor(finding: Finding, facts: Facts): readonly QuickFix[] {
  const rule = ruleOf(finding.rule);
  if (!rule || finding.subject === undefined) return [];
  const first = offerFor(rule, finding.subject, finding, facts);
  const others = isWireRule(rule) ? finding.wires.filter((wire) => wire !== finding.subject) : [];
  if (others.length === 0) return first;
  // Several wires say the same, so each is asked in turn: what mends one may already have mended the next.
  return first.map(({ id, title, run }) =>
    oneByOne(id, title, function* (now) {
      yield run;
      for (const wire of others) yield offerFor(rule, wire, finding, now()).find((each) => each.id === id)?.run;
    }),
  );
}

function offerFor(rule: Rule, subject: NodeId | WireId, finding: Finding, facts: Facts): readonly QuickFix[] {
  const offers = offersOf(rule, subject, facts).filter(({ message }) => message === finding.message);
  const same = offers.find(({ on }) => on === undefined || on.join() === finding.on.join());
  return (same ?? offers[0])?.fixes ?? [];
}

/** What a rule says about a node or wire, with what it offers; nothing when either is gone, or the rule breaks down. */
function offersOf(rule: Rule, subject: NodeId | WireId, facts: Facts): readonly Offer[] {
  const told: Told[] = [];
  const report: Report = (message, { on, fixes } = {}) => told.push({ message, on, fixes });
  try {
    if (isWireRule(rule)) {
      const wire = facts.graph.doc.wires[subject as WireId];
      if (wire) rule.check(endsOf(facts.graph, wire), facts, report);
    } else {
      const node = facts.graph.node(subject as NodeId);
      if (node && rule.onNode.some((kind) => kind === node.kind)) rule.check(node, facts, report);
    }
  } catch {
    // A rule that breaks down says so in a finding of its own; it has nothing to offer.
  }
  return told.map(({ message, on, fixes }) => ({ message, on, fixes: fixes?.() ?? [] }));
}

/**
 * Mends all findings of one rule: for each of them the fix with this id, or the best one where it has none such. Each is
 * asked anew after the ones before it, because one change may mend several.
 */
export function fixAll(findings: readonly Finding[], wanted: string): QuickFix {
  const title = findings.length === 1 ? 'Fix it' : `Fix all ${findings.length} of ${findings[0]?.rule ?? 'this kind'}`;
  return oneByOne(`all-${wanted}`, title, function* (now) {
    for (const { rule: code, subject, wires } of findings) {
      const rule = ruleOf(code);
      if (!rule || subject === undefined) continue;
      for (const one of new Set([subject, ...(isWireRule(rule) ? wires : [])])) yield* mend(rule, one, wanted, now);
    }
  });
}

/** Mends what a rule says about one node or wire, one breach after the other. */
function* mend(rule: Rule, subject: NodeId | WireId, wanted: string, now: Now): Generator<Run | undefined> {
  const tried = new Set<string>();
  for (;;) {
    const offers = offersOf(rule, subject, now());
    const next = offers.find(({ message, fixes }) => fixes.length > 0 && !tried.has(message));
    if (!next) return;
    tried.add(next.message);
    yield (next.fixes.find(({ id }) => id === wanted) ?? next.fixes[0])?.run;
  }
}
