import { current, type Draft, isDraft } from 'immer';
import type { Diagram } from '../document/diagram';
import { createFacts, endsOf, type Facts } from '../facts/facts';
import { fix } from '../fixes/edits';
import type { QuickFix } from '../fixes/quick-fix';
import type { NewId } from '../history/history';
import type { NodeId, WireId } from '../kinds/fields';
import { isWireRule, type Report, type Rule } from '../rules/rule';
import { type Finding, ruleOf } from '../rules/run-rules';

/** One breach, as the rule that reports it offers to mend it. */
interface Offer {
  readonly message: string;
  readonly on: readonly NodeId[] | undefined;
  readonly fixes: readonly QuickFix[];
}

/** The fixes of a finding, best first. The rule is asked again, because findings are data and fixes are not. */
export function fixesFor(finding: Finding, facts: Facts): readonly QuickFix[] {
  const rule = ruleOf(finding.rule);
  if (!rule || finding.subject === undefined) return [];
  const first = offerFor(rule, finding.subject, finding, facts);
  const others = isWireRule(rule) ? finding.wires.filter((wire) => wire !== finding.subject) : [];
  if (others.length === 0) return first;
  // Several wires say the same, so each is asked in turn: what mends one may already have mended the next.
  return first.map(({ id, title }) =>
    fix(id, title, (draft, newId) => {
      for (const wire of [finding.subject, ...others] as readonly WireId[]) {
        const now = createFacts(plain(draft));
        offerFor(rule, wire, finding, now)
          .find((each) => each.id === id)
          ?.run(draft, newId);
      }
    }),
  );
}

function offerFor(rule: Rule, subject: NodeId | WireId, finding: Finding, facts: Facts): readonly QuickFix[] {
  const offers = offersOf(rule, subject, facts).filter(({ message }) => message === finding.message);
  const same = offers.find(({ on }) => on === undefined || on.join() === finding.on.join());
  return (same ?? offers[0])?.fixes ?? [];
}

/** What a rule says about a node or wire, with what it offers; nothing when either is gone. */
function offersOf(rule: Rule, subject: NodeId | WireId, facts: Facts): readonly Offer[] {
  const offers: Offer[] = [];
  const report: Report = (message, { on, fixes } = {}) => offers.push({ message, on, fixes: fixes?.() ?? [] });
  if (isWireRule(rule)) {
    const wire = facts.graph.doc.wires[subject as WireId];
    if (wire) rule.check(endsOf(facts.graph, wire), facts, report);
  } else {
    const node = facts.graph.node(subject as NodeId);
    if (node && rule.onNode.some((kind) => kind === node.kind)) rule.check(node, facts, report);
  }
  return offers;
}

/**
 * Mends all findings of one rule: for each of them the fix with this id, or the best one where it has none such. Each is
 * asked anew after the ones before it, because one change may mend several.
 */
export function fixAll(findings: readonly Finding[], wanted: string): QuickFix {
  const title = findings.length === 1 ? 'Fix it' : `Fix all ${findings.length} of ${findings[0]?.rule ?? 'this kind'}`;
  return fix(`all-${wanted}`, title, (draft, newId) => {
    for (const { rule: code, subject, wires } of findings) {
      const rule = ruleOf(code);
      if (!rule || subject === undefined) continue;
      for (const one of new Set([subject, ...(isWireRule(rule) ? wires : [])])) mend(draft, rule, one, wanted, newId);
    }
  });
}

/** Mends what a rule says about one node or wire, one breach after the other. */
function mend(draft: Draft<Diagram>, rule: Rule, subject: NodeId | WireId, wanted: string, newId: NewId): void {
  const tried = new Set<string>();
  for (;;) {
    const offers = offersOf(rule, subject, createFacts(plain(draft)));
    const next = offers.find(({ message, fixes }) => fixes.length > 0 && !tried.has(message));
    if (!next) return;
    tried.add(next.message);
    (next.fixes.find(({ id }) => id === wanted) ?? next.fixes[0])?.run(draft, newId);
  }
}

/** The document as it is now, so that facts can be asked about it. */
function plain(draft: Draft<Diagram>): Diagram {
  return (isDraft(draft) ? current(draft) : draft) as Diagram;
}
