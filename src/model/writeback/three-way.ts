import { type CfnMap, type CfnValue, intrinsicOf, isList } from '../cfn/value';
import { sameData } from '../lib/same-data';
import { entryOf } from '../source/places';
import type { SourceEdit, SourceNode, SourcePath } from '../source/template';
import { functionOf, toValue } from '../source/value';
import { patchList } from './three-way-list';

/** What becomes of a difference: edits of the text, or a place that the text does not have. */
export interface Outcome {
  readonly edits: SourceEdit[];
  /** Paths of values that the text says in another way, or elsewhere. */
  readonly lost: SourcePath[];
}

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
  const there = node && toValue(node);
  if (sameData(there, after)) return;
  if (after === undefined) {
    if (node) out.edits.push({ kind: 'remove', path });
    return;
  }
  if (isPlainMap(before ?? {}) && isPlainMap(after) && node && isMapNode(node)) {
    patchMap(out, path, before === undefined ? {} : (before as CfnMap), after, node);
    return;
  }
  const [items, next] = [before ?? [], after];
  if (isListValue(items) && isListValue(next)) {
    if (node?.type === 'list' && functionOf(node.tag) === undefined) {
      patchList(out, path, items, next, node);
      return;
    }
    if (!node && items.length > 0) {
      // What the list holds stands elsewhere in the text.
      out.lost.push(path);
      return;
    }
  }
  out.edits.push({ kind: 'set', path, value: after });
}

function patchMap(out: Outcome, path: SourcePath, before: CfnMap, after: CfnMap, node: SourceNode): void {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    patchValue(out, [...path, key], before[key], after[key], entryOf(node, key)?.value);
  }
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
