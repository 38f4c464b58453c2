import type { Diagram } from '../model/document/diagram';
import type { Finding } from '../model/findings/validate';
import { type Checked, nodesOf, ruleBehind } from './checked';

/** One validated file as the contract of the command line lays it down. */
export function reportJson({ file, diagram, profile, findings }: Checked) {
  return {
    file,
    profile,
    summary: findings.counts,
    findings: findings.all.map((finding) => findingJson(diagram, finding)),
  };
}

/** A finding with the words of its rule. */
export function findingJson(diagram: Diagram, finding: Finding) {
  const { why, consequence, fix, sources, checkedOn } = ruleBehind(finding);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    on: nodesOf(diagram, finding),
    why,
    consequence,
    fix,
    sources,
    checkedOn,
    quickFixes: [],
  };
}
