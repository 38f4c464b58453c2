import { type CST, isAlias, isMap, isScalar, isSeq, type Node, type Pair, Scalar, type YAMLSeq } from 'yaml';
import { err, ok, type Result } from '../lib/result';
import { MAX_ALIASED, MAX_DEPTH } from './limits';
import { mapParts } from './merge';
import type { Flaw, ReadDocument, ReadError } from './read-document';
import { mendedValue, scalarValue } from './read-scalar';
import type { SourceEntry, SourceNode } from './template';

/** The tree of a document, with the place of everything; values that nest or repeat too much are refused. */
export function readTree(
  text: string,
  { contents, mended, flaws }: ReadDocument,
): Result<{ readonly root: SourceNode | undefined; readonly flaws: readonly Flaw[] }, ReadError> {
  const walk: Walk = { text, mended, flaws: [...flaws], anchors: new Map(), sizes: new WeakMap(), aliased: 0 };
  try {
    const root = contents ? nodeOf(walk, contents, contents.range?.[0] ?? 0, 0) : undefined;
    return ok({ root, flaws: walk.flaws });
  } catch (problem) {
    if (problem instanceof Unreadable) return err(problem.reason);
    throw problem;
  }
}

/** Ends a walk whose result cannot be used; never leaves this file. */
class Unreadable extends Error {
  constructor(readonly reason: ReadError) {
    super(reason.message);
  }
}

interface Size {
  /** Values in it, itself included. */
  readonly count: number;
  readonly height: number;
}

interface Walk {
  readonly text: string;
  readonly mended: ReadonlySet<number>;
  readonly flaws: Flaw[];
  readonly anchors: Map<string, SourceNode | 'being read'>;
  readonly sizes: WeakMap<SourceNode, Size>;
  aliased: number;
}

type Parsed = Node | null | undefined;

/** `start` is where tag or anchor begin, or the value itself. */
function nodeOf(walk: Walk, parsed: Parsed, start: number, depth: number): SourceNode {
  if (depth > MAX_DEPTH) throw new Unreadable(tooDeep(start));
  if (isAlias(parsed)) return aliased(walk, parsed.source, start, depth);
  const anchor = isScalar(parsed) || isMap(parsed) || isSeq(parsed) ? parsed.anchor : undefined;
  if (anchor !== undefined) walk.anchors.set(anchor, 'being read');
  const node = valueNode(walk, parsed, start, depth);
  if (anchor !== undefined) walk.anchors.set(anchor, node);
  return node;
}

function valueNode(walk: Walk, parsed: Parsed, start: number, depth: number): SourceNode {
  const at = parsed?.range?.[0] ?? start;
  const written = {
    at,
    ...tagOf(parsed),
    ...(isScalar(parsed) || isMap(parsed) || isSeq(parsed) ? anchorOf(parsed) : {}),
  };
  if (isMap(parsed)) {
    const all = parsed.items.map((pair) => entryOf(walk, pair, at, depth));
    const parts = mapParts(all);
    for (const { key, keyRange } of parts.overruled) {
      walk.flaws.push({ offset: keyRange.start, message: `"${key}" stands twice in one mapping: the last one counts` });
    }
    const flow = parsed.flow === true;
    const range = { start, end: flow ? endOf(parsed, at) : (all.at(-1)?.range.end ?? at) };
    const children = all.map(({ value }) => value);
    return measured(walk, { type: 'map', ...written, range, flow, ...parts }, children);
  }
  if (isSeq(parsed)) {
    const flow = parsed.flow === true;
    const items = itemsOf(walk, parsed, at, depth);
    const dashes = flow ? [] : dashesOf(parsed.srcToken);
    const end = Math.max(at, items.at(-1)?.range.end ?? at, (dashes.at(-1) ?? at - 1) + 1);
    const range = { start, end: flow ? endOf(parsed, at) : end };
    return measured(walk, { type: 'list', ...written, range, flow, items, dashes }, items);
  }
  return measured(walk, scalarNode(walk, parsed, start, written), []);
}

function scalarNode(walk: Walk, parsed: Parsed, start: number, written: { readonly at: number }): SourceNode {
  const { at } = written;
  const isBlock = isScalar(parsed) && (parsed.type === Scalar.BLOCK_LITERAL || parsed.type === Scalar.BLOCK_FOLDED);
  const end = endOf(parsed, at);
  const source = walk.text.slice(at, end);
  const range = { start, end: isBlock ? at + source.trimEnd().length : end };
  const rest = { ...written, range, flow: false };
  if (!isScalar(parsed)) return { type: 'scalar', ...rest, value: null, plain: true };
  const value = walk.mended.has(at) ? mendedValue(source) : scalarValue(parsed, source);
  return { type: 'scalar', ...rest, value, plain: parsed.type === Scalar.PLAIN };
}

function tagOf(parsed: Parsed): { readonly tag?: string } {
  const tag = isScalar(parsed) || isMap(parsed) || isSeq(parsed) ? parsed.tag : undefined;
  return tag === undefined ? {} : { tag };
}

function anchorOf({ anchor }: { readonly anchor?: string | undefined }): { readonly anchor?: string } {
  return anchor === undefined ? {} : { anchor };
}

function endOf(parsed: Parsed, at: number): number {
  return parsed?.range?.[1] ?? at;
}

function itemsOf(walk: Walk, list: YAMLSeq, at: number, depth: number): readonly SourceNode[] {
  const starts = itemStarts(list, at);
  // `[a: b]` is a list with a map of one entry; the reader of YAML makes a map of it.
  return list.items.map((item, i) => nodeOf(walk, item as Node, starts[i] ?? at, depth + 1));
}

function entryOf(walk: Walk, pair: Pair, at: number, depth: number): SourceEntry {
  const key = pair.key as Parsed;
  const value = pair.value as Parsed;
  const keyStart = key?.range?.[0] ?? at;
  const keyRange = { start: keyStart, end: endOf(key, keyStart) };
  const token = pair.srcToken;
  const start = propertyStart(token?.sep) ?? value?.range?.[0] ?? keyRange.end;
  const node = nodeOf(walk, value, start, depth + 1);
  const colon = token?.sep?.find(({ type }) => type === 'map-value-ind')?.offset;
  const entryStart = entryStartOf(token?.start) ?? keyStart;
  const range = { start: entryStart, end: Math.max(node.range.end, keyRange.end, (colon ?? -1) + 1) };
  return { key: keyText(walk, key), keyRange, value: node, range, ...(colon === undefined ? {} : { colon }) };
}

/** A key is text; what looks like a number or has quotes is the text that was meant. */
function keyText({ text }: Walk, key: Parsed): string {
  if (isScalar(key) && typeof key.value === 'string') return key.value;
  return key?.range ? text.slice(key.range[0], key.range[1]).trim() : '';
}

type SourceTokens = readonly CST.SourceToken[];

/** Where the `?`, tag or anchor before a key begins. */
function entryStartOf(tokens: SourceTokens | undefined): number | undefined {
  return tokens?.find(({ type }) => type === 'explicit-key-ind')?.offset ?? propertyStart(tokens);
}

/** Where the tag or anchor before a value begins. */
function propertyStart(tokens: SourceTokens | undefined): number | undefined {
  return tokens?.find(({ type }) => type === 'tag' || type === 'anchor')?.offset;
}

interface ItemToken {
  readonly start?: SourceTokens;
  readonly value?: { readonly offset: number };
}

/** Items as they were read; a comment at the end of a list is none. */
function itemTokens(token: unknown): readonly ItemToken[] {
  const { items = [] } = (token ?? {}) as { readonly items?: readonly ItemToken[] };
  return items;
}

function dashOf({ start }: ItemToken): number | undefined {
  return start?.find(({ type }) => type === 'seq-item-ind')?.offset;
}

function dashesOf(token: unknown): readonly number[] {
  return itemTokens(token).flatMap((item) => dashOf(item) ?? []);
}

/** Where each item begins, with its tag or anchor. */
function itemStarts(list: YAMLSeq, at: number): readonly number[] {
  const tokens = itemTokens(list.srcToken);
  const dashed = tokens.filter((item) => dashOf(item) !== undefined);
  const byValue = new Map(tokens.map((item) => [item.value?.offset, item]));
  return list.items.map((item, i) => {
    const own = (item as Node).range?.[0] ?? at;
    const token = list.flow === true ? byValue.get(own) : dashed[i];
    return propertyStart(token?.start) ?? own;
  });
}

function aliased(walk: Walk, name: string, start: number, depth: number): SourceNode {
  const target = walk.anchors.get(name);
  const range = { start, end: start + name.length + 1 };
  if (target === undefined) {
    throw new Unreadable({
      code: 'aliases',
      message: `repeats "*${name}", which nothing before it is called`,
      offset: start,
    });
  }
  if (target === 'being read') {
    throw new Unreadable({ code: 'aliases', message: `repeats "*${name}" inside itself`, offset: start });
  }
  const size = walk.sizes.get(target) ?? { count: 1, height: 0 };
  walk.aliased += size.count;
  if (walk.aliased > MAX_ALIASED) {
    const message = `repeats more than ${MAX_ALIASED} values by aliases such as "*${name}"`;
    throw new Unreadable({ code: 'aliases', message, offset: start });
  }
  if (depth + size.height > MAX_DEPTH) throw new Unreadable(tooDeep(start));
  const { anchor: _, ...rest } = target;
  const node: SourceNode = { ...rest, range, at: start, alias: target.range.start };
  walk.sizes.set(node, size);
  return node;
}

function measured(walk: Walk, node: SourceNode, children: readonly SourceNode[]): SourceNode {
  let count = 1;
  let height = 0;
  for (const child of children) {
    const size = walk.sizes.get(child) ?? { count: 1, height: 0 };
    count += size.count;
    height = Math.max(height, size.height + 1);
  }
  walk.sizes.set(node, { count, height });
  return node;
}

function tooDeep(offset: number): ReadError {
  return { code: 'too-deep', message: `nests values more than ${MAX_DEPTH} deep`, offset };
}
