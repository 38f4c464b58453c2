import type { Diagram, Mode, Profile } from '../document/diagram';
import { createFacts, type Facts } from '../facts/facts';
import type { NodeId, WireId } from '../kinds/fields';
import { compare } from '../lib/order';
import { isMisplaced } from '../rules/placement';
import type { Severity } from '../rules/rule';
import { type Finding, ruleOf, runRules } from '../rules/run-rules';
import { type Suppressed, withoutSuppressed } from './suppress';

export type { Finding } from '../rules/run-rules';
export type { Suppressed } from './suppress';

/** How a diagram is checked; what is not given stands in its settings. */
export interface CheckOptions {
  readonly profile?: Profile;
  readonly mode?: Mode;
  /** The day, such as `2027-01-31`: suppressions that have run out by then count no more. Without it none runs out. */
  readonly today?: string;
}

/** What the screen and the command line show of a diagram: findings in order, and where they are. */
export interface Findings {
  readonly all: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly byNode: ReadonlyMap<NodeId, readonly Finding[]>;
  readonly byWire: ReadonlyMap<WireId, readonly Finding[]>;
  /** Wires that AWS would refuse. */
  readonly drafts: ReadonlySet<WireId>;
  /** What was found, and shall not be shown, with the reasons. */
  readonly suppressed: readonly Suppressed[];
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Checks a diagram as its settings say, or otherwise. */
export function validate(doc: Diagram, options: CheckOptions = {}): Findings {
  return validateFacts(createFacts(doc), options);
}

/** Checks a diagram whose facts are already known. */
export function validateFacts(facts: Facts, options: CheckOptions = {}): Findings {
  const { profile = facts.graph.doc.settings.profile } = options;
  return summarise(runRules(facts, profile), facts, options);
}

/** Findings of rules as they are shown: without consequences of others, without what is suppressed, in order. */
export function summarise(found: readonly Finding[], facts: Facts, { mode, today }: CheckOptions): Findings {
  const { doc, wires } = facts.graph;
  const weighed = withoutConsequences(found, facts).map((finding) => inMode(finding, mode ?? doc.settings.mode));
  const { all, suppressed } = withoutSuppressed(sorted(weighed), doc, today);
  const refused = new Set(all.flatMap((finding) => (finding.severity === 'error' ? finding.wires : [])));
  return {
    all,
    counts: { error: count(all, 'error'), warning: count(all, 'warning'), info: count(all, 'info') },
    byNode: group(all, (finding) => finding.on),
    byWire: group(all, (finding) => finding.wires),
    drafts: new Set(wires.map(({ id }) => id).filter((id) => refused.has(id))),
    suppressed,
  };
}

/** What is only missing yet is a hint in a sketch, and an error before an export. */
function inMode(finding: Finding, mode: Mode): Finding {
  if (mode === 'design' || !isHint(finding)) return finding;
  if (mode === 'sketch') return { ...finding, severity: 'info' };
  return finding.severity === 'warning' ? { ...finding, severity: 'error' } : finding;
}

/** True for a finding that says what is still missing, not what is wrong. */
export function isHint(finding: Finding): boolean {
  return ruleOf(finding.rule)?.completeness === true;
}

/** A node that stands in the wrong place silences its connection rules: one cause gives one finding. */
function withoutConsequences(found: readonly Finding[], facts: Facts): readonly Finding[] {
  const misplaced = new Set(facts.graph.nodes.filter((node) => isMisplaced(node, facts)).map(({ id }) => id));
  if (misplaced.size === 0) return found;
  return found.filter((finding) => {
    const about = finding.on[0];
    return finding.rule.startsWith('CNT-') || finding.wires.length > 0 || about === undefined || !misplaced.has(about);
  });
}

function sorted(found: readonly Finding[]): readonly Finding[] {
  return [...found].sort(
    (a, b) =>
      ORDER[a.severity] - ORDER[b.severity] ||
      compare(a.rule, b.rule) ||
      compare(a.on.join(), b.on.join()) ||
      compare(a.message, b.message),
  );
}

function count(found: readonly Finding[], severity: Severity): number {
  return found.filter((finding) => finding.severity === severity).length;
}

function group<K>(
  found: readonly Finding[],
  keys: (finding: Finding) => readonly K[],
): ReadonlyMap<K, readonly Finding[]> {
  const groups = new Map<K, Finding[]>();
  for (const finding of found) {
    for (const key of keys(finding)) groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return groups;
}
