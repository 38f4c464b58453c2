import { parseTemplate } from '../source/parse-template';
import { lineAndColumn } from '../source/places';
import { placesOfId } from '../source/rename';
import type { Splice } from '../source/splice';

/** Lines of a text, both ends included, counted from 1. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** The lines of the new text that splices changed; where lines only went away, the line behind them. */
export function hunksOf(text: string, splices: readonly Splice[]): readonly LineRange[] {
  const sorted = splices
    .map((splice, i) => ({ ...splice, i }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.i - b.i);
  const hunks: LineRange[] = [];
  let [at, line] = [0, 1];
  for (const { start, end, text: inserted } of sorted) {
    line += breaks(text.slice(at, start));
    const isBelow = /^\r?\n/.test(inserted) || (inserted === '' && /^\r?\n/.test(text.slice(start, end)));
    const last = line + breaks(inserted);
    add(hunks, { start: isBelow ? line + 1 : line, end: Math.max(last, isBelow ? line + 1 : line) });
    line = last;
    at = Math.max(at, end);
  }
  return hunks;
}

/** The lines that name a resource by another id than the text that was imported. */
export function renamedLines(name: string, text: string, ids: readonly string[]): readonly LineRange[] {
  const parsed = ids.length === 0 ? undefined : parseTemplate(name, text);
  if (!parsed?.ok) return [];
  return ids
    .flatMap((id) => placesOfId(parsed.value, id))
    .map(({ start }) => lineAndColumn(text, start).line)
    .map((line) => ({ start: line, end: line }));
}

/** Hunks in the order of the text, those that touch as one. */
export function merged(hunks: readonly LineRange[]): readonly LineRange[] {
  const all: LineRange[] = [];
  for (const hunk of [...hunks].sort((a, b) => a.start - b.start)) add(all, hunk);
  return all;
}

function add(hunks: LineRange[], hunk: LineRange): void {
  const before = hunks.at(-1);
  if (before && hunk.start <= before.end + 1)
    hunks[hunks.length - 1] = { start: before.start, end: Math.max(before.end, hunk.end) };
  else hunks.push(hunk);
}

function breaks(text: string): number {
  return text.split('\n').length - 1;
}
