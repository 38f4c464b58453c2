import { suppressionText } from '../model/findings/suppression-words';
import type { Finding } from '../model/findings/validate';
import { kindOf } from '../model/kinds/registry';
import type { Severity } from '../model/rules/rule';
import { type Checked, fixesOf, type NamedNode, nodesOf, ruleBehind } from './checked';
import { fileName, plain } from './one-line';
import type { Paint } from './paint';
import { lineOf, pathTo } from './place';

type Read = Pick<Checked, 'file' | 'text' | 'places' | 'diagram' | 'facts'>;

/** One validated file for people, as a good compiler says it: each finding, then one line that sums up. */
export function reportText(checked: Checked, paint: Paint): string {
  const { diagram, findings } = checked;
  const blocks = findings.all.map((finding) => findingText(checked, finding, paint));
  const silent = findings.suppressed.map((each) => paint.quiet(plain(suppressionText(diagram, each))));
  const silenced = silent.length === 0 ? [] : [silent.join('\n')];
  return `${[...blocks, ...silenced, summaryLine(checked, paint)].join('\n\n')}\n`;
}

/** What is wrong, where, and what to do about it. */
export function findingText(read: Read, finding: Finding, paint: Paint): string {
  const { file, diagram } = read;
  const [first, ...others] = nodesOf(diagram, finding);
  const place = [fileName(file), ...lineOf(read, finding)].join(':');
  const line = (word: string, rest: string) => `  ${paint.quiet(word.padEnd(6))} ${rest}`;
  return [
    `${paint.severity(finding.severity, `${finding.severity}[${finding.rule}]`)}: ${paint.strong(plain(finding.message))}`,
    `  ${paint.quiet('-->')} ${first ? `${place}: ${placeText(read, first)}` : place}`,
    ...(others.length === 0 ? [] : [line('with:', others.map(nodeText).join(', '))]),
    line('fix:', ruleBehind(finding).fix),
    ...fixesOf(read, finding).map(({ title }) => line('quick:', plain(title))),
  ].join('\n');
}

/** Where a node stands, outermost first: `acct > frankfurt > main > ALB "web" (Web)`. */
function placeText({ diagram }: Read, node: NamedNode): string {
  return [...pathTo(diagram, node.node).map(plain), nodeText(node)].join(' > ');
}

function nodeText({ kind, label, logicalId }: NamedNode): string {
  const name = plain(label);
  return name === '' ? `${kindOf(kind).short} ${logicalId}` : `${kindOf(kind).short} "${name}" (${logicalId})`;
}

function summaryLine({ file, profile, mode, findings }: Checked, paint: Paint): string {
  const counts = countsText(findings.counts, paint);
  const silent = findings.suppressed.length === 0 ? '' : `, ${findings.suppressed.length} suppressed`;
  return `${fileName(file)}: ${counts}${silent} (profile ${profile}${mode === 'design' ? '' : `, mode ${mode}`})`;
}

/** `2 errors, 1 warning`, or that there is nothing. */
export function countsText(counts: Readonly<Record<Severity, number>>, paint: Paint): string {
  const found = (['error', 'warning', 'info'] as const).filter((severity) => counts[severity] > 0);
  if (found.length === 0) return 'no findings';
  return found.map((severity) => paint.severity(severity, counted(counts[severity], severity))).join(', ');
}

/** `1 error`, `2 errors`, `3 infos`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
