import { type DiagramNode, OUT, type Profile } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { behindNlbFixes } from '../fixes/behind-nlb';
import type { QuickFix } from '../fixes/quick-fix';
import { accepts, detourBetween } from '../kinds/connections';
import { kindOf } from '../kinds/registry';
import { checkWire, type Finding } from '../rules/run-rules';

/** What would become of a wire that is being drawn. */
export interface WireVerdict {
  readonly legal: boolean;
  /** A kind that wiring puts in between, such as a target group. */
  readonly through: string | undefined;
  /** Kinds that could be put in between where AWS refuses the wire itself, outermost first. */
  readonly detour?: readonly string[];
  /** How what is there already could lead to it instead, best first. */
  readonly over?: readonly QuickFix[];
  /** Why not, or what is doubtful. */
  readonly findings: readonly Finding[];
}

/** Judges a wire before it is drawn: the same rules, the same words as afterwards. Cheap enough for each pointer move. */
export function judgeWire(
  facts: Facts,
  from: DiagramNode,
  row: string | undefined,
  to: DiagramNode,
  profile: Profile,
): WireVerdict {
  const connection = accepts(from.kind, to.kind);
  if (connection?.through !== undefined) return { legal: true, through: connection.through, findings: [] };
  // Drawing a wire again changes nothing, so it is judged as the one that is there.
  const wire = facts.graph.wiresFrom(from.id, row ?? OUT).find((each) => each.to.node === to.id);
  const findings = checkWire({ from, row, to, ...(wire ? { wire } : {}) }, facts, profile);
  if (!findings.some((finding) => finding.severity === 'error')) return { legal: true, through: undefined, findings };
  const detour = detourBetween(from.kind, to.kind);
  const over = behindNlbFixes(facts, from, to);
  const ways = { ...(detour ? { detour } : {}), ...(over.length > 0 ? { over } : {}) };
  return { legal: false, through: undefined, findings, ...ways };
}

/** Kinds that a wire from this kind may be dropped on. */
export function legalTargets(kindId: string): readonly string[] {
  return [...new Set(kindOf(kindId).connects.flatMap((connection) => connection.to))];
}
