import type { CfnValue } from '../cfn/value';
import { yamlEntry, yamlItem } from '../emit/yaml-value';
import { type Draft, splice, styleBefore } from './draft';
import { insertIntoFlow, removeFromFlow, replaceInFlow, replaceItemInFlow } from './edit-flow';
import { endBefore, removeLines } from './edit-lines';
import { type NewValue, type Patch, patched } from './patch';
import { replaceInBlock, type Slot } from './replace-block';
import { indentAt, lineEnd, startsLine } from './splice';
import type { SourceEntry, SourceList, SourceMap, SourceNode } from './template';
import { functionOf, toValue, writtenValue } from './value';

/** Where a value is, and how another one is put into its place. */
type Replace = (value: CfnValue) => void;

/** Writes a patch of a value into the text: in the value as far as that goes, otherwise in its place. */
export function editNode(draft: Draft, node: SourceNode, patch: Patch, replace: Replace): void {
  const isWhole = patch.set !== undefined || node.alias !== undefined;
  if (!isWhole && node.type === 'map' && mayEditMap(node, patch)) editMap(draft, node, patch);
  else if (!isWhole && node.type === 'list' && mayEditList(node, patch)) editList(draft, node, patch);
  else {
    const value = patchedNode(node, patch);
    if (value !== undefined) replace(value);
  }
}

function patchedNode(node: SourceNode, patch: Patch): CfnValue | undefined {
  const fn = functionOf(node.tag);
  if (fn === undefined || patch.set) return patched(toValue(node), patch);
  const inner = patched(writtenValue(node), patch);
  return inner === undefined ? undefined : { [fn]: inner };
}

/** All that is written in a map, in the order of the text. */
function written({ entries, overruled, merges }: SourceMap): readonly SourceEntry[] {
  const own = entries.filter(({ merged }) => !merged);
  return [...own, ...overruled, ...merges].sort((a, b) => a.range.start - b.range.start);
}

function isRemoved(patch: Patch, step: string | number): boolean {
  return patch.children.get(step)?.removed === true;
}

function mayEditMap(map: SourceMap, patch: Patch): boolean {
  const removesMerged = map.entries.some(({ key, merged }) => merged && isRemoved(patch, key));
  return !removesMerged && written(map).some(({ key }) => !isRemoved(patch, key));
}

function mayEditList({ items }: SourceList, patch: Patch): boolean {
  return items.some((_, i) => !isRemoved(patch, i));
}

function editMap(draft: Draft, map: SourceMap, patch: Patch): void {
  const parts = written(map);
  if (map.flow)
    removeFromFlow(
      draft,
      parts.map(({ range }) => range),
      (i) => isRemoved(patch, parts[i]?.key ?? ''),
    );
  else removeEntries(draft, parts, patch);
  for (const entry of map.entries) {
    const child = patch.children.get(entry.key);
    if (child && !child.removed && !entry.merged) editEntry(draft, map, entry, child);
  }
  for (const [key, { value, after, comments }] of newEntries(map, patch)) {
    const kept = parts.filter((part) => !isRemoved(patch, part.key));
    const behind = kept.find((part) => part.key === after) ?? kept.at(-1);
    if (!behind) continue;
    if (map.flow) insertIntoFlow(draft, { behind: behind.range }, [{ key, value }]);
    else
      insertEntry(draft, behind, key, {
        value,
        comments: [...(isSpaced(draft, parts) ? [''] : []), ...(comments ?? [])],
      });
  }
}

function newEntries(map: SourceMap, patch: Patch): readonly (readonly [string, NewValue])[] {
  return [...patch.children].flatMap(([step, child]) => {
    const key = String(step);
    const entry = map.entries.find((each) => each.key === key);
    if (child.removed || (entry && !entry.merged)) return [];
    const value = patched(entry && toValue(entry.value), child);
    return value === undefined ? [] : [[key, { ...child.set, value }] as const];
  });
}

function removeEntries(draft: Draft, parts: readonly SourceEntry[], patch: Patch): void {
  const firstKept = parts.findIndex(({ key }) => !isRemoved(patch, key));
  const isCompact = !startsLine(draft.text, parts[0]?.range.start ?? 0);
  parts.forEach(({ key, range }, i) => {
    if (!isRemoved(patch, key)) return;
    if (i > firstKept || !isCompact) removeLines(draft, range.start, range.end);
    else if (i === 0) splice(draft, range.start, parts[firstKept]?.range.start ?? range.end, '');
  });
}

function editEntry(draft: Draft, map: SourceMap, entry: SourceEntry, patch: Patch): void {
  editNode(draft, entry.value, patch, (value) => {
    if (map.flow) return replaceInFlow(draft, entry, value);
    const indent = indentAt(draft.text, entry.range.start);
    if (entry.colon === undefined || draft.text[entry.range.start] === '?') {
      const lines = yamlEntry(entry.key, value, draft.style.yaml);
      return splice(draft, entry.range.start, entry.range.end, lines.join(`\n${indent}`));
    }
    replaceInBlock(draft, { from: entry.colon + 1, indent, isItem: false }, entry.value, value);
  });
}

/** Whether entries are divided by empty lines, as resources mostly are. */
function isSpaced({ text }: Draft, parts: readonly SourceEntry[]): boolean {
  const gaps = parts.slice(1).map(({ range }, i) => text.slice(parts[i]?.range.end, range.start));
  return gaps.length > 0 && gaps.filter((gap) => /\n[ \t]*\r?\n/.test(gap)).length > gaps.length / 2;
}

function insertEntry(draft: Draft, behind: SourceEntry, key: string, { value, comments = [] }: NewValue): void {
  const { text } = draft;
  const indent = indentAt(text, behind.range.start);
  const end = lineEnd(text, behind.range.end);
  const lines = [...comments, ...yamlEntry(key, value, styleBefore(draft, end))];
  splice(draft, end, end, lines.map((line) => (line === '' ? '\n' : `\n${indent}${line}`)).join(''));
}

function editList(draft: Draft, list: SourceList, patch: Patch): void {
  const { items } = list;
  if (list.flow)
    removeFromFlow(
      draft,
      items.map(({ range }) => range),
      (i) => isRemoved(patch, i),
    );
  else removeItems(draft, list, patch);
  items.forEach((item, i) => {
    const child = patch.children.get(i);
    if (child && !child.removed) editItem(draft, list, item, i, child);
  });
  for (const [index, values] of inserted(items.length, patch)) {
    const behind = lastKept(list, patch, index);
    if (list.flow) insertFlowItems(draft, list, patch, behind, values);
    else insertItems(draft, list, patch, behind, values);
  }
}

/** New items by the index they are put before; what is set behind the end comes last. */
function inserted(length: number, patch: Patch): readonly (readonly [number, readonly CfnValue[]])[] {
  const set = [...patch.children].flatMap(([step, child]) => {
    const value = typeof step === 'number' && step >= length ? patched(undefined, child) : undefined;
    return value === undefined ? [] : [[Number(step), [value]] as const];
  });
  return [...patch.inserts, ...set].sort(([a], [b]) => a - b);
}

function lastKept({ items }: SourceList, patch: Patch, before: number): number {
  for (let i = Math.min(before, items.length) - 1; i >= 0; i--) if (!isRemoved(patch, i)) return i;
  return -1;
}

function removeItems(draft: Draft, { items, dashes }: SourceList, patch: Patch): void {
  const firstKept = items.findIndex((_, i) => !isRemoved(patch, i));
  const isCompact = !startsLine(draft.text, dashes[0] ?? 0);
  items.forEach((item, i) => {
    const dash = dashes[i] ?? item.range.start;
    if (!isRemoved(patch, i)) return;
    if (i > firstKept || !isCompact) removeLines(draft, dash, Math.max(dash + 1, item.range.end));
    else if (i === 0) splice(draft, dash, dashes[firstKept] ?? dash, '');
  });
}

function editItem(draft: Draft, list: SourceList, item: SourceNode, index: number, patch: Patch): void {
  editNode(draft, item, patch, (value) => {
    if (list.flow) return replaceItemInFlow(draft, item, value);
    const dash = list.dashes[index] ?? item.range.start;
    const slot: Slot = { from: dash + 1, indent: indentAt(draft.text, dash), isItem: true };
    replaceInBlock(draft, slot, item, value);
  });
}

function insertFlowItems(
  draft: Draft,
  { items }: SourceList,
  patch: Patch,
  behind: number,
  values: readonly CfnValue[],
): void {
  const parts = values.map((value) => ({ value }));
  const before = items.find((_, i) => !isRemoved(patch, i));
  const last = items[behind];
  if (last) insertIntoFlow(draft, { behind: last.range }, parts);
  else if (before) insertIntoFlow(draft, { before: before.range }, parts);
}

function insertItems(draft: Draft, list: SourceList, patch: Patch, behind: number, values: readonly CfnValue[]): void {
  const { text } = draft;
  const { items, dashes } = list;
  const indent = indentAt(text, dashes[0] ?? 0);
  const last = items[behind];
  const end = last ? lineEnd(text, Math.max((dashes[behind] ?? 0) + 1, last.range.end)) : list.at;
  const lines = values
    .flatMap((value) => yamlItem(value, styleBefore(draft, end)))
    .map((line) => (line === '' ? '' : indent + line));
  if (last) {
    splice(draft, end, end, lines.map((line) => `\n${line}`).join(''));
    return;
  }
  const first = dashes[items.findIndex((_, i) => !isRemoved(patch, i))] ?? 0;
  const above = startsLine(text, first) ? endBefore(text, first) : undefined;
  if (above !== undefined) splice(draft, above, above, lines.map((line) => `\n${line}`).join(''));
  else splice(draft, first, first, `${lines.join('\n').slice(indent.length)}\n${indent}`);
}
