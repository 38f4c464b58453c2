import { type CfnMap, type CfnValue, intrinsicOf, isList } from '../cfn/value';
import { sameData } from '../lib/same-data';
import { entryOf } from '../source/places';
import { referencesIn } from '../source/references';
import type { SourceEdit, SourceList, SourceNode, SourcePath } from '../source/template';
import { functionOf, toValue } from '../source/value';
import { keyIn, keyOf } from './align';
import { asSaid, saysSame } from './says-same';
import { patchList } from './three-way-list';

/** What becomes of a difference: edits of the text, or a place that the text does not have. */
export interface Outcome {
  readonly edits: SourceEdit[];
  /** Paths of values that the text says in another way, or elsewhere. */
  readonly lost: SourcePath[];
}

/** A policy that nobody could read, because names stand in it, is replaced by another one: half of each means nothing. */
const POLICY = /Policy(?:Document)?$/;

/**
 * Writes the difference between two emitted values into what the source says: maps by key, lists item by item, anything
 * else as a whole. Where the two do not differ, the source keeps what it has.
 */
export function patchValue(
  out: Outcome,
  path: SourcePath,
  before: CfnValue | undefined,
  after: CfnValue | undefined,
  node: SourceNode | undefined,
): void {
  if (sameData(before, after)) return;
  if (node && saysSame(toValue(node), after)) return;
  if (after === undefined) {
    if (node) remove(out, path, before, node);
    else if (namesSomething(before)) out.lost.push(path);
    return;
  }
  const isNewPolicy = before === undefined && POLICY.test(String(path.at(-1)));
  if (isPlainMap(before ?? {}) && isPlainMap(after) && node && isMapNode(node) && !isNewPolicy) {
    patchMap(out, path, before === undefined ? {} : (before as CfnMap), after, node);
    return;
  }
  const [items, next] = [before ?? [], after];
  if (isListValue(items) && isListValue(next)) {
    if (node?.type === 'list' && functionOf(node.tag) === undefined) {
      if (isOfOwnInterfaces(path, items, node)) {
        out.lost.push(path);
        return;
      }
      patchList(out, path, items, next, node);
      return;
    }
    if (!node && items.length > 0) {
      addList(out, path, items, next);
      return;
    }
  }
  out.edits.push({ kind: 'set', path, value: node ? asSaid(after, toValue(node)) : after });
}

/**
 * A list that the source does not have: settings by their keys are added as far as they changed, since the others are as
 * AWS has them. Of another list nobody knows where the source says what is in it.
 */
function addList(out: Outcome, path: SourcePath, before: readonly CfnValue[], after: readonly CfnValue[]): void {
  const key = keyOf([before, after]);
  const changed = after.filter((item) => before.every((other) => !sameData(other, item)));
  const isKept = (item: CfnValue) => after.some((other) => keyIn(other, key ?? '') === keyIn(item, key ?? ''));
  if (key === undefined || !before.every(isKept)) out.lost.push(path);
  if (key !== undefined && changed.length > 0) out.edits.push({ kind: 'set', path, value: changed });
}

/** Groups and subnets that were read although the property is not there: something else in the text says them. */
function namesSomething(value: CfnValue | undefined): boolean {
  return value !== undefined && isListValue(value) && referencesIn(value).length > 0;
}

/** An instance has the interfaces that its template makes and gives it, or one of its own: neither can be added to. */
function isOfOwnInterfaces(path: SourcePath, before: readonly CfnValue[], { items }: SourceList): boolean {
  if (path.at(-1) !== 'NetworkInterfaces') return false;
  return items.some((item) => before.length === 0 || entryOf(item, 'NetworkInterfaceId') !== undefined);
}

function patchMap(out: Outcome, path: SourcePath, before: CfnMap, after: CfnMap, node: SourceNode): void {
  const start = out.edits.length;
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is, there] = [before[key], after[key], entryOf(node, key)?.value];
    if (!there && was !== undefined && !sameData(was, is) && hasSynonym(before, was, node))
      out.lost.push([...path, key]);
    else patchValue(out, [...path, key], was, is, there);
  }
  keepTogether(out.edits, start, path, node);
}

/** Entries that come with a change stand beside it: a protocol with its ports. */
function keepTogether(edits: SourceEdit[], start: number, path: SourcePath, node: SourceNode): void {
  const here = edits.slice(start);
  const changed = here.map((edit) => String(edit.path[path.length]));
  const behind = lastUnder(node, changed, here);
  if (behind === undefined) return;
  for (const [i, edit] of here.entries()) {
    const isNew = edit.kind === 'set' && edit.path.length === path.length + 1 && !entryOf(node, changed[i] ?? '');
    if (isNew) edits[start + i] = { ...edit, after: behind };
  }
}

/** The last changed entry that stays, or the one above the last that goes. */
function lastUnder(node: SourceNode, changed: readonly string[], edits: readonly SourceEdit[]): string | undefined {
  if (node.type !== 'map') return undefined;
  const keys = node.entries.map(({ key }) => key);
  const last = Math.max(...keys.map((key, i) => (changed.includes(key) ? i : -1)));
  const removed = new Set(
    edits.flatMap(({ kind, path }, i) => (kind === 'remove' && path.at(-1) === changed[i] ? [changed[i]] : [])),
  );
  return keys
    .slice(0, last + 1)
    .reverse()
    .find((key) => !removed.has(key));
}

/** Takes away what was emitted; of a map that people give keys to, such as headers, the others stay. */
function remove(out: Outcome, path: SourcePath, before: CfnValue | undefined, node: SourceNode): void {
  const keys = node.type === 'map' && isMapNode(node) ? node.entries.map(({ key }) => key) : [];
  const own = before !== undefined && isPlainMap(before) ? Object.keys(before) : [];
  const others = keys.filter((key) => !own.includes(key));
  if (others.length === 0 || others.every((key) => /^[A-Z][A-Za-z0-9]*$/.test(key))) {
    out.edits.push({ kind: 'remove', path });
    return;
  }
  for (const key of keys) if (own.includes(key)) out.edits.push({ kind: 'remove', path: [...path, key] });
}

/** Some values have two spellings (`Values` and `PathPatternConfig`), of which one alone may be written. */
function hasSynonym(before: CfnMap, value: CfnValue, node: SourceNode): boolean {
  const wanted = JSON.stringify(leavesOf(value));
  const others = node.type === 'map' ? node.entries.filter((entry) => !Object.hasOwn(before, entry.key)) : [];
  return typeof value === 'object' && others.some((entry) => JSON.stringify(leavesOf(toValue(entry.value))) === wanted);
}

function leavesOf(value: CfnValue): readonly CfnValue[] {
  return typeof value === 'object' ? Object.values(value).flatMap(leavesOf) : [value];
}

function isPlainMap(value: CfnValue): value is CfnMap {
  return typeof value === 'object' && !isList(value) && intrinsicOf(value) === undefined;
}

function isListValue(value: CfnValue): value is readonly CfnValue[] {
  return typeof value === 'object' && isList(value);
}

function isMapNode(node: SourceNode): boolean {
  return node.type === 'map' && functionOf(node.tag) === undefined && isPlainMap(toValue(node));
}
