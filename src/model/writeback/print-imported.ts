import type { ExportFormat } from '../emit';
import { printCdkApp } from '../emit/cdk/app';
import type { CloudFormationFormat } from '../emit/cloudformation';
import { oneLine } from '../emit/comment';
import { applyEdits } from '../source/apply-edits';
import { parseTemplate } from '../source/parse-template';
import type { SourceParameter, SourceTemplate } from '../source/template';
import { toMap } from '../source/value';
import { type StackSize, utf8Bytes } from '../template/limits';
import { WITH_ERRORS } from '../template/mark-errors';
import type { ExportFile, StackSet, Template } from '../template/template';
import { asConstructs } from './constructs';
import { importedReadme } from './imported-readme';
import { byId } from './parts';
import { printSource } from './print-source';
import type { WrittenFile } from './write-templates';

/** A written file with the stack it becomes. */
interface Written {
  readonly file: WrittenFile;
  readonly stackName: string;
  /** Undefined for a file without anything that an export would have. */
  readonly stack: Template | undefined;
  readonly template: SourceTemplate | undefined;
}

interface Printed {
  readonly files: readonly ExportFile[];
  readonly sizes: readonly StackSize[];
  readonly asks: readonly { readonly stack: string; readonly parameters: readonly SourceParameter[] }[];
  readonly judged: readonly { readonly stack: string; readonly text: string }[];
}

/** Templates that were imported, as files of an export: in their own format they are their text. */
export function printImported(
  files: readonly WrittenFile[],
  set: StackSet,
  to: ExportFormat,
  warning: string | undefined,
): Printed {
  const written = withStacks(files, set);
  return {
    files: to === 'cdk' ? printCdkApp(appOf(written, set, warning)) : printTemplates(written, set, to, warning),
    sizes: written.map(sizeOf),
    asks: written.map(({ stackName, template }) => ({
      stack: stackName,
      parameters: [...(template?.parameters.values() ?? [])],
    })),
    judged: written.map(({ file, stackName }) => ({ stack: stackName, text: file.text })),
  };
}

/** Templates, and a README where there is something to say beside them. */
function printTemplates(
  written: readonly Written[],
  set: StackSet,
  to: CloudFormationFormat,
  warning: string | undefined,
): readonly ExportFile[] {
  const files = written.map((each) => printed(each, to, warning));
  if (written.length === 1 && warning === undefined) return files;
  const stacks = written.flatMap(({ stackName, stack, template }, i) => {
    const path = files[i]?.path;
    return template && path !== undefined ? [{ path, stackName, stack, template }] : [];
  });
  return [...files, importedReadme(inDeploymentOrder(stacks, set), set)];
}

function withStacks(files: readonly WrittenFile[], { stacks }: StackSet): readonly Written[] {
  const taken = new Set(stacks.map(({ stackName }) => stackName));
  const added = stacks.filter(({ file }) => file === undefined);
  const first = files.length - added.length;
  return files.map((file, i) => {
    const stack = file.added ? added[i - first] : stacks.find((each) => each.file === i);
    const parsed = parseTemplate(file.name, file.text);
    const stackName = stack?.stackName ?? freeName(file.name, taken);
    return { file, stack, stackName, template: parsed.ok ? parsed.value : undefined };
  });
}

/** A stack name from the name of a file. */
function freeName(fileName: string, taken: Set<string>): string {
  const words = withoutEnding(fileName)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^[^A-Za-z]+|-+$/g, '');
  const stem = words.slice(0, 100) || 'stack';
  let name = stem;
  for (let n = 2; taken.has(name); n++) name = `${stem}-${n}`;
  taken.add(name);
  return name;
}

function withoutEnding(fileName: string): string {
  const name = fileName.slice(fileName.lastIndexOf('/') + 1);
  return name.replace(/(?:\.template)?\.(?:ya?ml|json|template)$/i, '');
}

function printed({ file, template }: Written, to: CloudFormationFormat, warning: string | undefined): ExportFile {
  const format = to === 'cfn-yaml' ? 'yaml' : 'json';
  const isOwn = file.format === format || !template;
  const text = isOwn ? file.text : printSource(template, format);
  const path = isOwn ? file.name : `${file.name.replace(/\.(?:ya?ml|json|template)$/i, '')}.${format}`;
  if (warning === undefined) return { path, text };
  return { path, text: format === 'json' ? withMarkedDescription(path, text) : marked(text, warning) };
}

/** JSON has no comments, so its description says it, as that of every export does. */
function withMarkedDescription(name: string, text: string): string {
  const template = parseTemplate(name, text);
  if (!template.ok) return text;
  const { Description = '' } = toMap(template.value.root);
  const said = `${typeof Description === 'string' ? Description : ''} ${WITH_ERRORS}`.trim();
  return applyEdits(template.value, [{ kind: 'set', path: ['Description'], value: said }]);
}

/** A comment above everything else; a byte order mark stays the first character. */
function marked(text: string, warning: string): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return `${mark}# ${oneLine(warning)}${lineBreak}${text.slice(mark.length)}`;
}

function sizeOf({ file, stackName, template }: Written): StackSize {
  return {
    stack: stackName,
    resources: template?.resources.size ?? 0,
    parameters: template?.parameters.size ?? 0,
    outputs: Object.keys(template?.outputs ?? {}).length,
    bytes: utf8Bytes(file.text),
  };
}

/** The stacks of a CDK app, in the order in which they are deployed. */
function appOf(written: readonly Written[], set: StackSet, warning: string | undefined): StackSet {
  const notes = warning === undefined ? [] : [warning];
  const stacks = written.flatMap(({ file, stack, stackName, template }) => {
    if (file.added && stack) return [stack];
    if (!template) return [];
    const made = byId(stack?.resources ?? []);
    const facts = { stackName, account: stack?.account, region: stack?.region, notes, made };
    return [asConstructs(template, facts)];
  });
  return { ...set, stacks: inDeploymentOrder(stacks, set) };
}

function inDeploymentOrder<T extends { readonly stackName: string }>(items: readonly T[], set: StackSet): readonly T[] {
  const order = set.stacks.map(({ stackName }) => stackName);
  const place = ({ stackName }: T) => (order.includes(stackName) ? order.indexOf(stackName) : order.length);
  return [...items].sort((a, b) => place(a) - place(b));
}
