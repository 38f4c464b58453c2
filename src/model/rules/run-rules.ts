import type { DiagramNode, Profile } from '../document/diagram';
import { endsOf, type Facts, type WireEnds } from '../facts/facts';
import { restsOnDoubt } from '../facts/rests-on-doubt';
import type { NodeId, WireId } from '../kinds/fields';
import type { KindId } from '../kinds/registry';
import * as all from './index';
import {
  isWireRule,
  type NodeRule,
  type Report,
  type ReportOptions,
  type Rule,
  type Severity,
  type WireRule,
} from './rule';

/** One breach of one rule on named nodes and wires. The words of the rule are looked up by its code. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The node the finding is about comes first. */
  readonly on: readonly NodeId[];
  readonly wires: readonly WireId[];
  /** The logical id of the resource of a template that it is about, where that is not the first of the node. */
  readonly at?: string;
  /** AWS accepts the wires, but nothing passes over them. */
  readonly blocked?: true;
  /** The node or wire that was checked, which need not be named: checking it again finds the same. None while a wire is being drawn. */
  readonly subject?: NodeId | WireId;
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
  const ofNodes = graph.nodes.flatMap((node) => checkNode(node, facts, profile));
  const ofWires = graph.wires.flatMap((wire) => checkWire(endsOf(graph, wire), facts, profile));
  return [...ofNodes, ...joined(ofWires)];
}

/** What several wires of one way say alike is one finding, about all of them. */
export function joined(found: readonly Finding[]): readonly Finding[] {
  const distinct = new Map<string, Finding>();
  for (const finding of found) {
    const key = joinKey(finding);
    const same = distinct.get(key);
    distinct.set(key, same ? { ...same, wires: [...new Set([...same.wires, ...finding.wires])] } : finding);
  }
  return [...distinct.values()];
}

/** Findings of wires with the same key are told as one. */
export function joinKey({ rule, message, on }: Finding): string {
  return JSON.stringify([rule, message, on]);
}

const RULES_OF_KIND = new Map<string, readonly NodeRule[]>();

/** The rules about nodes of a kind. */
function nodeRules(kind: KindId): readonly NodeRule[] {
  const known = RULES_OF_KIND.get(kind);
  if (known) return known;
  const rules = NODE_RULES.filter((rule) => rule.onNode.includes(kind));
  RULES_OF_KIND.set(kind, rules);
  return rules;
}

/** Findings about one node. */
export function checkNode(node: DiagramNode, facts: Facts, profile: Profile): readonly Finding[] {
  const about: About = { subject: node.id, on: [node.id], wires: [] };
  return ask(nodeRules(node.kind), profile, about, facts, (rule, own, report) => rule.check(node, own, report));
}

/** Findings about one wire, drawn or about to be drawn. */
export function checkWire(ends: WireEnds, facts: Facts, profile: Profile): readonly Finding[] {
  const { specific, lastResort } = wireRules(ends);
  const about = aboutWire(ends);
  const check = (rule: WireRule, own: Facts, report: Report) => rule.check(ends, own, report);
  const found = ask(specific, profile, about, facts, check);
  if (lastResort.length === 0 || found.some(({ severity }) => severity === 'error')) return found;
  return [...found, ...ask(lastResort, profile, about, facts, check)];
}

interface WireRules {
  readonly specific: readonly WireRule[];
  /** Speak only when no other rule refused the wire. */
  readonly lastResort: readonly WireRule[];
}

const RULES_OF_PAIR = new Map<string, WireRules>();

/** The rules about wires between nodes of these kinds. */
function wireRules(ends: WireEnds): WireRules {
  const pair = `${ends.from.kind} ${ends.to.kind}`;
  const known = RULES_OF_PAIR.get(pair);
  if (known) return known;
  const about = WIRE_RULES.filter((rule) => isAbout(rule, ends));
  const rules = {
    specific: about.filter((rule) => !rule.lastResort),
    lastResort: about.filter((rule) => rule.lastResort),
  };
  RULES_OF_PAIR.set(pair, rules);
  return rules;
}

function isAbout({ onWire }: WireRule, { from, to }: WireEnds): boolean {
  return (
    (onWire.from === 'any' || onWire.from.includes(from.kind)) && (onWire.to === 'any' || onWire.to.includes(to.kind))
  );
}

type About = Pick<Finding, 'on' | 'wires' | 'subject'>;

/** What a finding about a wire is about, unless the rule says otherwise. */
function aboutWire({ wire, from, to }: WireEnds): About {
  const on = [from.id, to.id];
  return wire ? { subject: wire.id, on, wires: [wire.id] } : { on, wires: [] };
}

/**
 * What the rules say one after the other. One that throws becomes a finding that names it; the others still run. One that
 * needed a value which nobody can know before deployment has said nothing.
 */
function ask<R extends Rule>(
  rules: readonly R[],
  profile: Profile,
  about: About,
  facts: Facts,
  check: (rule: R, facts: Facts, report: Report) => void,
): readonly Finding[] {
  const found: Finding[] = [];
  for (const rule of rules) {
    const severity = rule.severity[profile];
    if (severity === 'off') continue;
    const before = found.length;
    try {
      check(
        rule,
        facts,
        (message, { on = about.on, wires = about.wires, at, blocked, only = profile } = NO_OPTIONS) => {
          if (only !== profile) return;
          const extras = { ...(at === undefined ? {} : { at }), ...(blocked ? { blocked } : {}) };
          found.push({ ...about, rule: rule.id, severity, message, on, wires, ...extras });
        },
      );
    } catch (cause) {
      const detail = cause instanceof Error ? cause.message : String(cause);
      const message = `${rule.id} could not be evaluated: ${detail}`;
      found.splice(before, found.length, { ...about, rule: rule.id, severity: 'info', message });
    }
    if (found.length > before && restsOnDoubt(facts, (own) => attempt(() => check(rule, own, () => {}))))
      found.length = before;
  }
  return found.length === 0 ? NOTHING : found;
}

/** A rule that breaks down has said so when it was asked first. */
function attempt(run: () => void): void {
  try {
    run();
  } catch {
    // Told already.
  }
}

const NO_OPTIONS: ReportOptions = {};
const NOTHING: readonly Finding[] = [];
