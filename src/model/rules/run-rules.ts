import type { Profile } from '../document/diagram';
import { endsOf, type Facts, type WireEnds } from '../facts/facts';
import type { NodeId, WireId } from '../kinds/fields';
import * as all from './index';
import { isWireRule, type NodeRule, type Report, type Rule, type Severity, type WireRule } from './rule';

/** One breach of one rule on named nodes and wires. The words of the rule are looked up by its code. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The node the finding is about comes first. */
  readonly on: readonly NodeId[];
  readonly wires: readonly WireId[];
}

/** All rules, sorted by code. */
export const RULES: readonly Rule[] = (Object.values(all) as Rule[]).sort((a, b) => (a.id < b.id ? -1 : 1));
const WIRE_RULES = RULES.filter(isWireRule);
const NODE_RULES = RULES.filter((rule): rule is NodeRule => !isWireRule(rule));
const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule with this code (upper or lower case), or undefined. */
export function ruleOf(id: string): Rule | undefined {
  return BY_ID.get(id.toUpperCase());
}

/** Runs every rule over every node and wire it is about. */
export function runRules(facts: Facts, profile: Profile): readonly Finding[] {
  const { graph } = facts;
  const ofNodes = NODE_RULES.flatMap((rule) =>
    graph
      .ofKind(...rule.onNode)
      .flatMap((node) => collect(rule, profile, [node.id], [], (report) => rule.check(node, facts, report))),
  );
  const ofWires = graph.wires.flatMap((wire) => checkWire(endsOf(graph, wire), facts, profile));
  return [...ofNodes, ...joined(ofWires)];
}

/** What several wires of one way say alike is one finding, about all of them. */
function joined(found: readonly Finding[]): readonly Finding[] {
  const distinct = new Map<string, Finding>();
  for (const finding of found) {
    const key = JSON.stringify([finding.rule, finding.message, finding.on]);
    const same = distinct.get(key);
    distinct.set(key, same ? { ...same, wires: [...new Set([...same.wires, ...finding.wires])] } : finding);
  }
  return [...distinct.values()];
}

/** Findings about one wire, drawn or about to be drawn. */
export function checkWire(ends: WireEnds, facts: Facts, profile: Profile): readonly Finding[] {
  const run = (rule: WireRule) => {
    if (!isAbout(rule, ends)) return [];
    return collect(rule, profile, [ends.from.id, ends.to.id], ends.wire ? [ends.wire.id] : [], (report) =>
      rule.check(ends, facts, report),
    );
  };
  const specific = WIRE_RULES.filter((rule) => !rule.lastResort).flatMap(run);
  const refused = specific.some((finding) => finding.severity === 'error');
  return refused ? specific : [...specific, ...WIRE_RULES.filter((rule) => rule.lastResort).flatMap(run)];
}

function isAbout({ onWire }: WireRule, { from, to }: WireEnds): boolean {
  return (
    (onWire.from === 'any' || onWire.from.includes(from.kind)) && (onWire.to === 'any' || onWire.to.includes(to.kind))
  );
}

/** A rule that throws becomes one finding that names it; the others still run. */
function collect(
  rule: Rule,
  profile: Profile,
  on: readonly NodeId[],
  wires: readonly WireId[],
  check: (report: Report) => void,
): readonly Finding[] {
  const severity = rule.severity[profile];
  if (severity === 'off') return [];
  const findings: Finding[] = [];
  try {
    check((message, where) =>
      findings.push({ rule: rule.id, severity, message, on: where?.on ?? on, wires: where?.wires ?? wires }),
    );
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return [{ rule: rule.id, severity: 'info', message: `${rule.id} could not be evaluated: ${detail}`, on, wires }];
  }
  return findings;
}
