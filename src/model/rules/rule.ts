import type { NodeOfAny, Profile } from '../document/diagram';
import type { Facts, WireEnds } from '../facts/facts';
import type { QuickFix } from '../fixes/quick-fix';
import type { NodeId, WireId } from '../kinds/fields';
import type { KindId } from '../kinds/registry';

export type Severity = 'error' | 'warning' | 'info';

/** The words of a rule, as data: the docs page, `explain`, the card of a finding and the tooltip all show these. */
export interface RuleMeta {
  /** Fixed code, such as `API-09`. */
  readonly id: string;
  /** The claim in one sentence, as a good design fulfils it. */
  readonly title: string;
  readonly severity: Readonly<Record<Profile, Severity | 'off'>>;
  readonly why: string;
  /** What a caller or CloudFormation would see. */
  readonly consequence: string;
  readonly fix: string;
  readonly sources: readonly string[];
  /** Year and month in which the sources were last read. */
  readonly checkedOn: string;
  /**
   * It says that something is still missing, not that something is wrong: a hint while sketching, and an error before an
   * export.
   */
  readonly completeness?: true;
  /** In profile saa-c03, where the exam expects what is no longer so: what is true today. */
  readonly today?: string;
}

export interface ReportOptions {
  readonly on?: readonly NodeId[];
  readonly wires?: readonly WireId[];
  /** The logical id of the resource of a template that it is about, where that is not the first of the node. */
  readonly at?: string;
  /** AWS accepts the wires, but nothing passes over them: they are no drafts. */
  readonly blocked?: true;
  /** Said in this profile alone: where the exam still expects what is no longer so. */
  readonly only?: Profile;
  /** What would mend it, best first. Made only when somebody asks. */
  readonly fixes?: () => readonly QuickFix[];
}

/** One breach. Without `on` it is about the node (or both ends of the wire) that was checked. */
export type Report = (message: string, options?: ReportOptions) => void;

/** A rule about one node at a time. */
export interface NodeRule<K extends KindId = KindId> extends RuleMeta {
  readonly onNode: readonly K[];
  check(node: NodeOfAny<K>, facts: Facts, report: Report): void;
}

/** A rule about one wire, drawn or about to be drawn. A wire with an error is one that AWS would refuse: a draft. */
export interface WireRule extends RuleMeta {
  readonly onWire: { readonly from: readonly KindId[] | 'any'; readonly to: readonly KindId[] | 'any' };
  /** Speaks only when no other rule refused the wire. */
  readonly lastResort?: true;
  check(wire: WireEnds, facts: Facts, report: Report): void;
}

export type Rule = NodeRule | WireRule;

/** Declares a rule; see {@link NodeRule} and {@link WireRule}. */
export function defineRule<K extends KindId>(rule: NodeRule<K>): NodeRule;
export function defineRule(rule: WireRule): WireRule;
export function defineRule(rule: Rule): Rule {
  return rule;
}

export function isWireRule(rule: Rule): rule is WireRule {
  return 'onWire' in rule;
}

export { titled } from '../network/names';
