import type { SourceEdit, SourceMap, SourceNode, SourcePath } from './template';
import { toValue } from './value';

interface Repeated {
  /** Where the value is written. */
  readonly written: number;
  readonly path: SourcePath;
  readonly node: SourceNode;
}

/**
 * Edits that write a repeated value (`*name`) out where it is repeated, for each value that is about to change: a change
 * in one place must not change another.
 */
export function detached(root: SourceMap, edits: readonly SourceEdit[]): readonly SourceEdit[] {
  const repeated: Repeated[] = [];
  collect(root, [], repeated);
  if (repeated.length === 0) return edits;
  const anchors = new Map<number, SourceNode>();
  collectAnchors(root, new Set(repeated.map(({ written }) => written)), anchors);
  const added = new Map<string, SourceEdit>();
  for (let before = -1; before !== added.size; ) {
    before = added.size;
    for (const edit of [...edits, ...added.values()]) {
      for (const at of touched(root, anchors, edit.path)) {
        for (const { written, path, node } of repeated) {
          if (written === at) added.set(JSON.stringify(path), { kind: 'set', path, value: toValue(node) });
        }
      }
    }
  }
  const byDepth = [...added.values()].sort((a, b) => a.path.length - b.path.length);
  return [...byDepth, ...edits];
}

/** What `<<` brings in is written out with the map around it. */
function collect(node: SourceNode, path: SourcePath, found: Repeated[]): void {
  if (node.alias !== undefined) {
    found.push({ written: node.alias, path, node });
    return;
  }
  if (node.type === 'list') {
    for (const [i, item] of node.items.entries()) collect(item, [...path, i], found);
  } else if (node.type === 'map') {
    for (const { value } of node.merges) {
      for (const each of value.type === 'list' ? value.items : [value]) {
        if (each.alias !== undefined) found.push({ written: each.alias, path, node });
      }
    }
    for (const { key, value, merged } of node.entries) if (!merged) collect(value, [...path, key], found);
  }
}

function collectAnchors(node: SourceNode, wanted: ReadonlySet<number>, found: Map<number, SourceNode>): void {
  if (node.alias !== undefined) return;
  if (wanted.has(node.range.start) && node.anchor !== undefined) found.set(node.range.start, node);
  if (node.type === 'list') for (const item of node.items) collectAnchors(item, wanted, found);
  if (node.type === 'map') {
    for (const { value, merged } of [...node.entries, ...node.overruled])
      if (!merged) collectAnchors(value, wanted, found);
  }
}

/** Anchors whose value an edit changes or removes: those around its place and those in it. */
function touched(root: SourceMap, anchors: ReadonlyMap<number, SourceNode>, path: SourcePath): readonly number[] {
  const around: SourceNode[] = [root];
  let node: SourceNode | undefined = root;
  for (const step of path) {
    node = stepInto(node, step);
    if (!node || node.alias !== undefined) break;
    around.push(node);
  }
  const last = around.at(-1);
  const isWhole = node !== undefined && node === last;
  return [...anchors].flatMap(([at, anchored]) => {
    const isAround = around.includes(anchored);
    const isInside = isWhole && last !== undefined && at >= last.range.start && anchored.range.end <= last.range.end;
    return isAround || isInside ? [at] : [];
  });
}

function stepInto(node: SourceNode | undefined, step: string | number): SourceNode | undefined {
  if (typeof step === 'number') return node?.type === 'list' ? node.items[step] : undefined;
  return node?.type === 'map' ? node.entries.find(({ key, merged }) => key === step && !merged)?.value : undefined;
}
