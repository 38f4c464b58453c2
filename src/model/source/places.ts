import type { SourceEntry, SourceMap, SourceNode, SourcePath } from './template';

/** Line and column of a place in a text, both counted from 1. */
export function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let end = text.indexOf('\n', start); end !== -1 && end < offset; end = text.indexOf('\n', start)) {
    line++;
    start = end + 1;
  }
  return { line, column: Math.max(0, offset - start) + 1 };
}

/** The entry of a map that has this key. */
export function entryOf(node: SourceNode | undefined, key: string): SourceEntry | undefined {
  return node?.type === 'map' ? node.entries.find((entry) => entry.key === key) : undefined;
}

/** The value of a map's entry. */
export function valueAt(node: SourceNode | undefined, key: string): SourceNode | undefined {
  return entryOf(node, key)?.value;
}

/** What stands at a path, if anything does. */
export function nodeAt(root: SourceMap, path: SourcePath): SourceNode | undefined {
  let node: SourceNode | undefined = root;
  for (const step of path) {
    if (typeof step === 'string') node = valueAt(node, step);
    else node = node?.type === 'list' ? node.items[step] : undefined;
  }
  return node;
}
