import type { Mode } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { isMisplaced } from '../rules/placement';
import { type Finding, ruleOf } from '../rules/run-rules';

/** A finding as it counts in this mode, or undefined when it is only a consequence of another. */
export function weighed(finding: Finding, facts: Facts, mode: Mode): Finding | undefined {
  return isConsequence(finding, facts) ? undefined : inMode(finding, mode);
}

/** True for a finding that says what is still missing, not what is wrong. */
export function isHint(finding: Finding): boolean {
  return ruleOf(finding.rule)?.completeness === true;
}

/** What is only missing yet is a hint in a sketch, and an error before an export. */
function inMode(finding: Finding, mode: Mode): Finding {
  if (mode === 'design' || !isHint(finding)) return finding;
  if (mode === 'sketch') return { ...finding, severity: 'info' };
  return finding.severity === 'warning' ? { ...finding, severity: 'error' } : finding;
}

/** A node that stands in the wrong place silences its connection rules: one cause gives one finding. */
function isConsequence({ rule, on: [about], wires }: Finding, facts: Facts): boolean {
  if (rule.startsWith('CNT-') || wires.length > 0 || about === undefined) return false;
  const node = facts.graph.node(about);
  return node !== undefined && isMisplaced(node, facts);
}
