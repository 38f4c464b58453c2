import type { CfnMap, CfnValue } from '../cfn/value';
import { intrinsicOf } from '../cfn/value';
import type { Template, TemplateResource } from '../template/template';
import { oneLine } from './comment';
import { templateTree } from './template-tree';
import { inlineScalar, literalBlock } from './yaml-scalar';

/** The template as CloudFormation YAML with short forms, section titles and comments; its parsed tree equals the JSON. */
export function printYaml(template: Template): string {
  const tree = Object.entries(templateTree(template));
  const sections = tree.map(([name, value]) =>
    name === 'Resources' ? ['Resources:', ...indented(resourceLines(template, value))] : entryLines(name, value),
  );
  const head = template.notes.map((note) => `# ${oneLine(note)}`);
  return `${[...head, ...sections.flat()].join('\n')}\n`;
}

function resourceLines(template: Template, resources: CfnValue): readonly string[] {
  const commentsOf = new Map(template.resources.map((r, i) => [r.logicalId, comments(r, template.resources[i - 1])]));
  return Object.entries(resources).flatMap(([id, value]) => [...(commentsOf.get(id) ?? []), ...entryLines(id, value)]);
}

function comments(resource: TemplateResource, before: TemplateResource | undefined): readonly string[] {
  const title = [...(before === undefined ? [] : ['']), `# --- ${oneLine(resource.section)}`];
  const section = resource.section === before?.section ? [] : title;
  return resource.comment === undefined ? section : [...section, `# ${oneLine(resource.comment)}`];
}

/** A value as text: `head` stands behind its key or dash, `body` is what follows on lines of its own. */
interface Block {
  readonly head: string;
  readonly body: readonly string[];
}

function blockOf(value: CfnValue): Block {
  if (typeof value === 'string') return textBlock(value);
  if (typeof value !== 'object') return { head: JSON.stringify(value), body: [] };
  if (isList(value)) {
    return value.length === 0 ? { head: '[]', body: [] } : { head: '', body: value.flatMap(itemLines) };
  }
  const short = shortForm(value);
  if (short) return { head: `${short.tag} ${short.block.head}`.trimEnd(), body: short.block.body };
  const entries = Object.entries(value);
  if (entries.length === 0) return { head: '{}', body: [] };
  return { head: '', body: entries.flatMap(([key, entry]) => entryLines(key, entry)) };
}

function textBlock(text: string): Block {
  const literal = literalBlock(text);
  return literal ? { head: literal.head, body: literal.lines } : { head: inlineScalar(text), body: [] };
}

// YAML reads a key without `?` only when it is at most 1024 characters long.
const longestImplicitKey = 1000;

function entryLines(key: string, value: CfnValue): readonly string[] {
  const { head, body } = blockOf(value);
  const name = inlineScalar(key);
  const start = name.length > longestImplicitKey ? [`? ${name}`, ':'] : [`${name}:`];
  const last = start.length - 1;
  return [...start.slice(0, last), `${start[last]} ${head}`.trimEnd(), ...indented(body)];
}

function itemLines(value: CfnValue): readonly string[] {
  const { head, body } = blockOf(value);
  if (head !== '') return [`- ${head}`, ...indented(body)];
  return body.map((line, i) => (i === 0 ? `- ${line}` : indent(line)));
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map(indent);
}

function indent(line: string): string {
  return line === '' ? '' : `  ${line}`;
}

const shortFunctions: ReadonlySet<string> = new Set(
  'And Base64 Cidr Equals FindInMap GetAtt GetAZs If ImportValue Join Not Or Select Split Sub'
    .split(' ')
    .map((name) => `Fn::${name}`),
);

/**
 * The tag and argument of a function written in its short form. A tag cannot stand directly before another tag, and
 * would make text of a number or boolean.
 */
function shortForm(value: CfnMap): { readonly tag: string; readonly block: Block } | undefined {
  const call = intrinsicOf(value);
  if (!call) return undefined;
  const { fn, arg } = call;
  if (fn === 'Ref' || fn === 'Condition') {
    return typeof arg === 'string' ? { tag: `!${fn}`, block: { head: inlineScalar(arg), body: [] } } : undefined;
  }
  const taggable = typeof arg === 'string' || isList(arg) || (isMap(arg) && !intrinsicOf(arg));
  if (!taggable || !shortFunctions.has(fn)) return undefined;
  const dotted = fn === 'Fn::GetAtt' ? dottedAttribute(arg) : undefined;
  const block = dotted === undefined ? blockOf(arg) : { head: inlineScalar(dotted), body: [] };
  return { tag: `!${fn.slice('Fn::'.length)}`, block };
}

function dottedAttribute(arg: CfnValue): string | undefined {
  if (!isList(arg) || arg.length !== 2) return undefined;
  const [logicalId, attribute] = arg;
  const readable = typeof logicalId === 'string' && typeof attribute === 'string' && !logicalId.includes('.');
  return readable ? `${logicalId}.${attribute}` : undefined;
}

function isList(value: CfnValue): value is readonly CfnValue[] {
  return Array.isArray(value);
}

function isMap(value: CfnValue): value is CfnMap {
  return typeof value === 'object' && !isList(value);
}
