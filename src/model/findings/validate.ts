import type { Diagram, Profile } from '../document/diagram';
import { createFacts, type Facts } from '../facts/facts';
import type { NodeId, WireId } from '../kinds/fields';
import { compare } from '../lib/order';
import { isMisplaced } from '../rules/placement';
import type { Severity } from '../rules/rule';
import { type Finding, runRules } from '../rules/run-rules';

export type { Finding } from '../rules/run-rules';

/** What the screen and the command line show of a diagram: findings in order, and where they are. */
export interface Findings {
  readonly all: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly byNode: ReadonlyMap<NodeId, readonly Finding[]>;
  readonly byWire: ReadonlyMap<WireId, readonly Finding[]>;
  /** Wires that AWS would refuse. */
  readonly drafts: ReadonlySet<WireId>;
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Checks a diagram in its own profile, or in another one. */
export function validate(doc: Diagram, profile: Profile = doc.settings.profile): Findings {
  return validateFacts(createFacts(doc), profile);
}

/** Checks a diagram whose facts are already known. */
export function validateFacts(facts: Facts, profile: Profile): Findings {
  const found = runRules(facts, profile);
  const all = sorted(withoutConsequences(found, facts));
  const wires = facts.graph.wires;
  return {
    all,
    counts: { error: count(all, 'error'), warning: count(all, 'warning'), info: count(all, 'info') },
    byNode: group(all, (finding) => finding.on),
    byWire: group(all, (finding) => finding.wires),
    drafts: new Set(
      wires.filter((wire) => found.some((f) => f.severity === 'error' && f.wires.includes(wire.id))).map((w) => w.id),
    ),
  };
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
