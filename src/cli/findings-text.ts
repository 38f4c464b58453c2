import type { Diagram } from '../model/document/diagram';
import type { Finding } from '../model/findings/validate';
import { kindOf } from '../model/kinds/registry';
import type { Severity } from '../model/rules/rule';
import { type Checked, type NamedNode, nodesOf, ruleBehind } from './checked';
import { fileName, plain } from './one-line';
import type { Paint } from './paint';

/** One validated file for people: each finding, then one line that sums up. */
export function reportText(checked: Checked, paint: Paint): string {
  const { file, diagram, findings } = checked;
  const blocks = findings.all.map((finding) => findingText(file, diagram, finding, paint));
  return `${[...blocks, summaryLine(checked, paint)].join('\n\n')}\n`;
}

/** What is wrong, where, and what to do about it. */
export function findingText(file: string, diagram: Diagram, finding: Finding, paint: Paint): string {
  const where = nodesOf(diagram, finding).map(nodeText).join(', ');
  return [
    `${paint.severity(finding.severity, `${finding.severity}[${finding.rule}]`)}: ${paint.strong(plain(finding.message))}`,
    `  ${paint.quiet('-->')} ${fileName(file)}: ${where}`,
    `  ${paint.quiet('fix:')} ${ruleBehind(finding).fix}`,
  ].join('\n');
}

function nodeText({ kind, label, logicalId }: NamedNode): string {
  const name = plain(label);
  return name === '' ? `${kindOf(kind).short} ${logicalId}` : `${kindOf(kind).short} "${name}" (${logicalId})`;
}

function summaryLine({ file, profile, findings }: Checked, paint: Paint): string {
  const severities: readonly Severity[] = ['error', 'warning', 'info'];
  const counts = severities
    .filter((severity) => findings.counts[severity] > 0)
    .map((severity) => paint.severity(severity, counted(findings.counts[severity], severity)));
  return `${fileName(file)}: ${counts.length === 0 ? 'no findings' : counts.join(', ')} (profile ${profile})`;
}

/** `1 error`, `2 errors`, `3 infos`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
