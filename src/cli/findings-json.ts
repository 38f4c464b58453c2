import type { Finding, Suppressed } from '../model/findings/validate';
import { type Checked, fixesOf, locationOf, nodesOf, ruleBehind } from './checked';

type Read = Pick<Checked, 'file' | 'places' | 'diagram' | 'facts'>;

/** One validated file as the contract of the command line lays it down; what is suppressed follows where there is something. */
export function reportJson(checked: Checked) {
  const { file, profile, findings } = checked;
  return {
    file,
    profile,
    summary: findings.counts,
    findings: findings.all.map((finding) => findingJson(checked, finding)),
    ...(findings.suppressed.length === 0
      ? {}
      : { suppressed: findings.suppressed.map((each) => suppressedJson(checked, each)) }),
  };
}

/** A finding with the words of its rule. */
export function findingJson(read: Read, finding: Finding) {
  const { why, consequence, fix, sources, checkedOn } = ruleBehind(finding);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    on: nodesOf(read.diagram, finding),
    why,
    consequence,
    fix,
    sources,
    checkedOn,
    quickFixes: fixesOf(read, finding),
    ...locationJson(read, finding),
  };
}

/** Only what was found in a template has a line that people know. */
function locationJson(read: Read, finding: Finding) {
  const place = locationOf(read, finding);
  return place ? { location: { file: read.file, line: place.line, column: place.column } } : {};
}

function suppressedJson({ diagram }: Read, { finding, suppression }: Suppressed) {
  const { rule, severity, message } = finding;
  const { reason, until } = suppression;
  return { rule, severity, message, on: nodesOf(diagram, finding), reason, ...(until === undefined ? {} : { until }) };
}
