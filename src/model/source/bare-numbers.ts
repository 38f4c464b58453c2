import type { Range, SourceMap, SourceNode, SourceTemplate } from './template';

/** A number of an account that begins with 0 and stands without quotes: YAML 1.1 may take it for an octal number. */
export interface BareNumber {
  readonly number: string;
  readonly range: Range;
  /** Keys and indexes that lead to it. */
  readonly path: readonly (string | number)[];
}

const BARE = /^0\d{11}$/;

/** The account numbers that begin with 0 and stand without quotes, as keys or as values. */
export function bareNumbers({ root, text, format }: SourceTemplate): readonly BareNumber[] {
  const found: BareNumber[] = [];
  if (format === 'yaml' && /\b0\d{11}\b/.test(text)) collect(root, text, [], found);
  return found;
}

function collect(node: SourceNode, text: string, path: BareNumber['path'], found: BareNumber[]): void {
  if (node.alias !== undefined) return;
  if (node.type === 'list') {
    for (const [i, item] of node.items.entries()) collect(item, text, [...path, i], found);
  } else if (node.type === 'map') collectEntries(node, text, path, found);
  else {
    const number = text.slice(node.at, node.range.end);
    const range = { start: node.at, end: node.range.end };
    // A tag says what it is.
    if (node.plain && node.tag === undefined && BARE.test(number)) found.push({ number, range, path });
  }
}

function collectEntries(map: SourceMap, text: string, path: BareNumber['path'], found: BareNumber[]): void {
  for (const { key, keyRange, value, merged } of map.entries) {
    if (merged) continue;
    const written = text.slice(keyRange.start, keyRange.end);
    if (BARE.test(written)) found.push({ number: written, range: keyRange, path: [...path, key] });
    collect(value, text, [...path, key], found);
  }
}
