import { type CfnMap, type CfnValue, intrinsicOf, isList } from '../cfn/value';
import { flowScalar, inlineScalar, literalBlock } from './yaml-scalar';

/** How YAML is spelled; an imported file keeps its own way. */
export interface YamlStyle {
  /** Blanks for each level. */
  readonly step: number;
  /** Whether the dashes of a list stand below the first letter of its key instead of being indented. */
  readonly flatLists: boolean;
  /** Whether functions are written as tags: `!Ref`. */
  readonly tags: boolean;
  /** Whether texts of several lines are written as blocks. */
  readonly blocks: boolean;
}

/** How Drawbridge writes its own templates. */
export const OWN_STYLE: YamlStyle = { step: 2, flatLists: false, tags: true, blocks: true };

/** A value as text: `head` stands behind its key or dash, `body` is what follows on lines of its own. */
export interface YamlBlock {
  readonly head: string;
  readonly body: readonly string[];
}

/** A value below a key or dash. Lines of the body are not indented yet. */
export function yamlBlock(value: CfnValue, style: YamlStyle): YamlBlock {
  if (typeof value === 'string') return textBlock(value, style);
  if (typeof value !== 'object') return { head: JSON.stringify(value), body: [] };
  if (isList(value)) {
    if (value.length === 0) return { head: '[]', body: [] };
    return { head: '', body: value.flatMap((item) => yamlItem(item, style)) };
  }
  const short = style.tags ? shortForm(value) : undefined;
  if (short) {
    const { head, body } = yamlBlock(short.arg, style);
    return { head: `${short.tag} ${head}`.trimEnd(), body };
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return { head: '{}', body: [] };
  return { head: '', body: entries.flatMap(([key, entry]) => yamlEntry(key, entry, style)) };
}

function textBlock(text: string, style: YamlStyle): YamlBlock {
  const literal = style.blocks ? literalBlock(text) : undefined;
  return literal ? { head: literal.head, body: literal.lines } : { head: inlineScalar(text), body: [] };
}

// YAML reads a key without `?` only when it is at most 1024 characters long.
const longestImplicitKey = 1000;

/** The lines of an entry of a map. */
export function yamlEntry(key: string, value: CfnValue, style: YamlStyle): readonly string[] {
  const { head, body } = yamlBlock(value, style);
  const name = inlineScalar(key);
  const start = name.length > longestImplicitKey ? [`? ${name}`, ':'] : [`${name}:`];
  const last = start.length - 1;
  const depth = style.flatLists && startsList(value, style) ? 0 : style.step;
  return [...start.slice(0, last), `${start[last]} ${head}`.trimEnd(), ...indented(body, depth)];
}

/** Whether what follows on lines of its own is a list. */
export function startsList(value: CfnValue, style: YamlStyle): boolean {
  if (typeof value !== 'object') return false;
  if (isList(value)) return value.length > 0;
  const short = style.tags ? shortForm(value) : undefined;
  return short !== undefined && startsList(short.arg, style);
}

/** The lines of an item of a list. */
export function yamlItem(value: CfnValue, style: YamlStyle): readonly string[] {
  const { head, body } = yamlBlock(value, style);
  if (head !== '') return [`- ${head}`, ...indented(body, 2)];
  return body.map((line, i) => (i === 0 ? `- ${line}` : (indented([line], 2)[0] ?? '')));
}

/** Lines moved to the right; empty ones stay empty. */
export function indented(lines: readonly string[], by: number): readonly string[] {
  const blanks = ' '.repeat(by);
  return lines.map((line) => (line === '' ? '' : `${blanks}${line}`));
}

/** A value on one line, as it may stand between braces and brackets. */
export function yamlInline(value: CfnValue, style: YamlStyle): string {
  if (typeof value === 'string') return flowScalar(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map((item) => yamlInline(item, style)).join(', ')}]`;
  const short = style.tags ? shortForm(value) : undefined;
  if (short) return `${short.tag} ${yamlInline(short.arg, style)}`;
  const entries = Object.entries(value).map(([key, entry]) => `${flowScalar(key)}: ${yamlInline(entry, style)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
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
function shortForm(value: CfnMap): { readonly tag: string; readonly arg: CfnValue } | undefined {
  const call = intrinsicOf(value);
  if (!call) return undefined;
  const { fn, arg } = call;
  if (fn === 'Ref' || fn === 'Condition') return typeof arg === 'string' ? { tag: `!${fn}`, arg } : undefined;
  const taggable = typeof arg === 'string' || (typeof arg === 'object' && (isList(arg) || !intrinsicOf(arg)));
  if (!taggable || !shortFunctions.has(fn)) return undefined;
  return { tag: `!${fn.slice('Fn::'.length)}`, arg: fn === 'Fn::GetAtt' ? (dottedAttribute(arg) ?? arg) : arg };
}

function dottedAttribute(arg: CfnValue): string | undefined {
  if (typeof arg !== 'object' || !isList(arg) || arg.length !== 2) return undefined;
  const [logicalId, attribute] = arg;
  const readable = typeof logicalId === 'string' && typeof attribute === 'string' && !logicalId.includes('.');
  return readable ? `${logicalId}.${attribute}` : undefined;
}
