import { type CfnValue, isList } from '../cfn/value';
import type { SourceEdit, SourcePath } from './template';

/** A new value, and where its entry goes if there is none yet. */
export interface NewValue {
  readonly value: CfnValue;
  readonly after?: string;
  readonly comments?: readonly string[];
}

/** What happens to a value and to what is in it: edits sorted by place. */
export interface Patch {
  set?: NewValue;
  removed?: true;
  /** New items of a list, by the item they are put before. */
  readonly inserts: Map<number, CfnValue[]>;
  readonly children: Map<string | number, Patch>;
}

/** Sorts edits by the place they are about. What is set later replaces what was meant for the same place before. */
export function patchOf(edits: readonly SourceEdit[]): Patch {
  const root = emptyPatch();
  for (const edit of edits) {
    if (edit.kind === 'insert') addInsert(root, edit.path, edit.value);
    else addEdit(root, edit);
  }
  return root;
}

function emptyPatch(): Patch {
  return { inserts: new Map(), children: new Map() };
}

function addEdit(root: Patch, edit: Exclude<SourceEdit, { kind: 'insert' }>): void {
  const patch = patchAt(root, edit.path);
  patch.children.clear();
  patch.inserts.clear();
  delete patch.set;
  delete patch.removed;
  if (edit.kind === 'remove') {
    patch.removed = true;
    return;
  }
  const { value, after, comments } = edit;
  patch.set = { value, ...(after === undefined ? {} : { after }), ...(comments === undefined ? {} : { comments }) };
}

function addInsert(root: Patch, path: SourcePath, value: CfnValue): void {
  const index = path.at(-1);
  if (typeof index !== 'number') throw new Error('an item is inserted into a list, at an index');
  const { inserts } = patchAt(root, path.slice(0, -1));
  const before = inserts.get(index);
  if (before) before.push(value);
  else inserts.set(index, [value]);
}

function patchAt(root: Patch, path: SourcePath): Patch {
  let patch = root;
  for (const step of path) {
    const child = patch.children.get(step) ?? emptyPatch();
    patch.children.set(step, child);
    patch = child;
  }
  return patch;
}

/** A value with a patch applied; undefined when it is removed. This is what the text must read as afterwards. */
export function patched(value: CfnValue | undefined, patch: Patch): CfnValue | undefined {
  if (patch.removed) return undefined;
  const start = patch.set ? patch.set.value : value;
  if (patch.children.size === 0 && patch.inserts.size === 0) return start;
  if (start !== undefined && typeof start === 'object' && isList(start)) return patchedList(start, patch);
  const entries = new Map(typeof start === 'object' && !isList(start) ? Object.entries(start) : []);
  for (const [key, child] of patch.children) {
    const next = patched(entries.get(String(key)), child);
    if (next === undefined) entries.delete(String(key));
    else entries.set(String(key), next);
  }
  return Object.fromEntries(entries);
}

function patchedList(list: readonly CfnValue[], { children, inserts }: Patch): readonly CfnValue[] {
  const kept = list.flatMap((item, i) => {
    const child = children.get(i);
    const next = child ? patched(item, child) : item;
    return [...(inserts.get(i) ?? []), ...(next === undefined ? [] : [next])];
  });
  const behind = [...inserts].filter(([i]) => i >= list.length).sort(([a], [b]) => a - b);
  return [...kept, ...behind.flatMap(([, values]) => values)];
}
