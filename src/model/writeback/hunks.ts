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

function add(hunks: LineRange[], hunk: LineRange): void {
  const before = hunks.at(-1);
  if (before && hunk.start <= before.end + 1)
    hunks[hunks.length - 1] = { start: before.start, end: Math.max(before.end, hunk.end) };
  else hunks.push(hunk);
}

function breaks(text: string): number {
  return text.split('\n').length - 1;
}
