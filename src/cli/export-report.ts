import type { ExportFormat } from '../model/emit';
import type { PrintedExport } from '../model/export/print-export';
import type { Finding } from '../model/findings/validate';
import type { Usage } from '../model/template/limits';
import type { Dangling } from '../model/writeback/dangling';
import type { Checked } from './checked';
import { findingJson } from './findings-json';
import { counted, findingText } from './findings-text';
import { fileName, plain } from './one-line';
import type { Paint } from './paint';
import { unverified, type Verification } from './verification';

/** An export that was written. */
interface Exported {
  readonly to: ExportFormat;
  readonly out: string;
  readonly printed: PrintedExport;
  readonly verified: Verification;
  /** Limits of CloudFormation that are near. */
  readonly limits: readonly Usage[];
}

/** An export that was not written because CloudFormation would not take it. */
type TooLarge = Pick<Exported, 'to' | 'out' | 'limits'>;

/** An export that was not written; without errors there was nothing to write. */
interface Refusal extends Pick<Checked, 'file' | 'text' | 'places' | 'diagram' | 'facts'> {
  readonly to: ExportFormat;
  readonly out: string;
  readonly errors: readonly Finding[];
}

export function exportedJson({ to, out, printed, verified, limits }: Exported) {
  const { files, sizes, warning, unwritten, unpublished, dangling } = printed;
  return {
    to,
    out,
    files: files.map(({ path }) => path),
    stacks: sizes.length,
    resources: resourceCount(sizes),
    verified,
    ...(warning === undefined ? {} : { warning }),
    ...limitsJson(limits),
    ...(unwritten.length === 0 ? {} : { unwritten }),
    ...(unpublished.length === 0 ? {} : { unpublished }),
    ...(dangling.length === 0 ? {} : { dangling }),
  };
}

function limitsJson(limits: readonly Usage[]) {
  return limits.length === 0
    ? {}
    : { limits: limits.map(({ stack, what, used, limit, state }) => ({ stack, what, used, limit, state })) };
}

export function exportedText({ out, printed, verified, limits }: Exported): string {
  const { files, sizes, warning, unwritten, unpublished, dangling } = printed;
  return [
    `Exported ${counted(sizes.length, 'stack')} with ${counted(resourceCount(sizes), 'resource')} to ${fileName(out)}:`,
    ...files.map(({ path }) => `  ${fileName(path)}`),
    ...(warning === undefined ? [] : [warning]),
    ...unwritten.map((sentence) => `Not written: ${plain(sentence)}`),
    ...unpublished.map((sentence) => `Not published: ${plain(sentence)}`),
    ...dangling.map(danglingLine),
    ...limits.map(({ sentence }) => sentence),
    verdictLine(verified),
    ...verified.findings.map(
      ({ stack, severity, ruleId, message, logicalId }) =>
        `  ${severity} ${ruleId} in ${stack}${logicalId === undefined ? '' : `, ${logicalId}`}: ${plain(message)}`,
    ),
    '',
  ].join('\n');
}

function verdictLine({ by, findings, reason }: Verification): string {
  if (by === null) return `Not verified: ${reason}.`;
  return `Verified by ${by}: ${findings.length === 0 ? 'nothing found' : counted(findings.length, 'finding')}.`;
}

function resourceCount(sizes: PrintedExport['sizes']): number {
  return sizes.reduce((sum, { resources }) => sum + resources, 0);
}

/** An export that was not written because something would refer to what is gone. */
interface Broken extends Pick<Exported, 'to' | 'out'> {
  readonly dangling: readonly Dangling[];
}

export function danglingJson({ to, out, dangling }: Broken) {
  const verified = unverified('something still refers to what is gone');
  return { to, out, files: [], stacks: 0, resources: 0, verified, dangling };
}

export function danglingText({ dangling }: Broken): string {
  const lines = dangling.map(danglingLine);
  const advice = 'Nothing was exported: mend these references, or pass --allow-errors.';
  return `${[...lines, advice].join('\n')}\n`;
}

function danglingLine({ file, line, column, what }: Dangling): string {
  return `${fileName(file)}:${line}:${column}: ${plain(what)}`;
}

export function refusedJson(refusal: Refusal) {
  const { to, out, errors } = refusal;
  return {
    to,
    out,
    files: [],
    stacks: 0,
    resources: 0,
    verified: unverified(reasonOf(errors)),
    errors: errors.map((finding) => findingJson(refusal, finding)),
  };
}

export function tooLargeJson({ to, out, limits }: TooLarge) {
  const verified = unverified('CloudFormation would not take a template of this size');
  return { to, out, files: [], stacks: 0, resources: 0, verified, ...limitsJson(limits) };
}

export function tooLargeText({ limits }: TooLarge): string {
  const sentences = limits.filter(({ state }) => state === 'beyond').map(({ sentence }) => sentence);
  return `${[...sentences, 'Nothing was exported.'].join('\n')}\n`;
}

export function refusedText(refusal: Refusal, paint: Paint): string {
  const { errors } = refusal;
  const blocks = errors.map((finding) => findingText(refusal, finding, paint));
  const them = errors.length === 1 ? 'it' : 'them';
  const advice = errors.length === 0 ? '' : ` Mend ${them}, or pass --allow-errors.`;
  return `${[...blocks, `Nothing was exported: ${reasonOf(errors)}.${advice}`].join('\n\n')}\n`;
}

function reasonOf(errors: readonly Finding[]): string {
  return errors.length === 0
    ? 'nothing in the diagram becomes a resource'
    : `the diagram has ${counted(errors.length, 'error')}`;
}
