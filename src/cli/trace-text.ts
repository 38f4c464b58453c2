import type { DiagramNode } from '../model/document/diagram';
import type { Facts } from '../model/facts/facts';
import { kindOf } from '../model/kinds/registry';
import type { Blocker, Check, Hop, Trace, TraceEnd, TracePath } from '../model/network/trace-types';
import { fileName, plain } from './one-line';
import type { Paint } from './paint';

/** What a trace was asked about. */
export interface Asked {
  readonly file: string;
  readonly facts: Facts;
  readonly named: { readonly from: string; readonly to: string };
  /** What was switched off, as it was typed. */
  readonly down: readonly string[];
}

/** A trace for people: the way hop by hop, what blocks it and what to do, then one line that sums up. */
export function traceText(asked: Asked, found: Trace, paint: Paint): string {
  const blocks = [
    found.hops.map((hop, i) => hopText(asked.facts, hop, i === 0, paint)).join('\n'),
    ...found.blockers.map((blocker) => blockerText(asked, blocker, paint)),
    ...otherWays(asked.facts, found.others),
    ...remarks(asked.facts, found),
    summary(asked, found, paint),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function hopText(facts: Facts, { node, end, via, checks, through }: Hop, isFirst: boolean, paint: Paint): string {
  const name = paint.strong(nodeName(facts, node === null ? end : node));
  const over = through.length === 0 ? '' : paint.quiet(` over ${through.map((id) => nodeName(facts, id)).join(', ')}`);
  const head = isFirst ? name : `${paint.quiet('->')} ${name}${via === undefined ? '' : `  ${plain(via)}`}${over}`;
  return [head, ...checks.map((check) => `   ${checkText(check, paint)}`)].join('\n');
}

function checkText({ ok, what }: Check, paint: Paint): string {
  const text = plain(what);
  if (ok === 'no') return `${paint.severity('error', 'no ')} ${text}`;
  return ok === 'yes' ? `${paint.quiet('ok')}  ${text}` : `${paint.severity('warning', '?  ')} ${text}`;
}

function blockerText({ facts, file }: Asked, { code, rule, message, node, fix }: Blocker, paint: Paint): string {
  return [
    `${paint.severity('error', `${code}${rule === null ? '' : `[${rule}]`}`)}: ${paint.strong(plain(upper(message)))}`,
    ...(node === null ? [] : [`  ${paint.quiet('-->')} ${fileName(file)}: ${nodeName(facts, node)}`]),
    `  ${paint.quiet('fix:')} ${plain(fix)}`,
  ].join('\n');
}

function otherWays(facts: Facts, others: readonly TracePath[]): readonly string[] {
  if (others.length === 0) return [];
  const lines = others.map(({ hops, blockers }) => {
    const way = hops.map((hop) =>
      hop.row === undefined ? shortName(facts, hop.end) : `${plain(hop.via ?? '')} > ${shortName(facts, hop.end)}`,
    );
    const state =
      blockers.length === 0 ? 'open' : `blocked: ${[...new Set(blockers.map(({ code }) => code))].join(', ')}`;
    return `  ${way.join(' > ')} (${state})`;
  });
  return [`Other ways:\n${lines.join('\n')}`];
}

function remarks(facts: Facts, { singlePoints, budget, reachable }: Trace): readonly string[] {
  const { request, detection, mismatches } = budget;
  const time = request
    ? [`A request ends after ${request.seconds} s at the latest: ${request.what} of ${nodeName(facts, request.node)}.`]
    : [];
  const notice = detection === undefined ? [] : [`A dead target is noticed after ${detection} s.`];
  const unfit = mismatches.map(({ rule, message }) => `${upper(message)} (${rule})`);
  const alone =
    reachable && singlePoints.length > 0
      ? [`Single points of failure:\n${singlePoints.map(({ message }) => `  ${plain(message)}`).join('\n')}`]
      : [];
  const lines = [...time, ...notice, ...unfit].map(plain);
  return [...alone, ...(lines.length > 0 ? [lines.join('\n')] : [])];
}

function summary({ file, named, down }: Asked, found: Trace, paint: Paint): string {
  const { reachable, certain, port, protocol, blockers } = found;
  const where = `${protocol.toUpperCase()}${port === undefined ? '' : ` ${port}`}`;
  const off = down.length === 0 ? '' : ` without ${down.map(plain).join(', ')}`;
  const ends = `${plain(named.from)} ${reachable ? 'reaches' : 'does not reach'} ${plain(named.to)} on ${where}${off}`;
  const count = `${blockers.length} ${blockers.length === 1 ? 'blocker' : 'blockers'}`;
  const doubt = reachable && !certain ? ', as far as the drawing says' : '';
  return `${fileName(file)}: ${reachable ? paint.strong(`${ends}${doubt}`) : paint.severity('error', `${ends} (${count})`)}`;
}

function nodeName(facts: Facts, end: TraceEnd): string {
  const node = end === 'internet' || end === 'on-prem' ? undefined : facts.graph.node(end);
  return node ? `${kindOf(node.kind).short} ${labelOf(node)}` : end;
}

function shortName(facts: Facts, end: TraceEnd): string {
  const node = end === 'internet' || end === 'on-prem' ? undefined : facts.graph.node(end);
  return node ? plain(node.label.trim() || node.logicalId) : end;
}

function labelOf({ label, logicalId }: DiagramNode): string {
  const name = plain(label);
  return name === '' ? logicalId : `"${name}" (${logicalId})`;
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
