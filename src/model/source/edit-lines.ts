import type { Draft } from './draft';
import { splice } from './draft';
import { indentAt, lineEnd, lineStart } from './splice';

/** Where the line before the one of a place ends; undefined on the first line. */
export function endBefore(text: string, offset: number): number | undefined {
  const start = lineStart(text, offset);
  if (start === 0 || text[start - 1] !== '\n') return undefined;
  return text[start - 2] === '\r' ? start - 2 : start - 1;
}

/** Takes whole lines away: those of a part that begins its line, and the comment above that speaks of nothing else. */
export function removeLines(draft: Draft, start: number, end: number): void {
  const { text } = draft;
  const top = withComment(text, start, end);
  const before = endBefore(text, top);
  const stop = lineEnd(text, end);
  if (before !== undefined) splice(draft, before, isFirst(text, top) ? behindEmpty(text, stop) : stop, '');
  else splice(draft, lineStart(text, top), nextLine(text, end), '');
}

/** Whether the line above is the key that everything stands below. */
function isFirst(text: string, top: number): boolean {
  return /:\s*(?:#.*)?$/.test(above(text, top)?.text ?? '');
}

/** Behind an empty line that would be left at the top. */
function behindEmpty(text: string, stop: number): number {
  const below = nextLine(text, stop);
  return below < text.length && lineAt(text, below).trim() === '' ? lineEnd(text, below) : stop;
}

function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** A comment speaks of one part alone when nothing follows that part directly. With it goes one of two empty lines. */
function withComment(text: string, start: number, end: number): number {
  const below = nextLine(text, end);
  const isAlone = below === text.length || /^\s*(?:#.*)?$/.test(lineAt(text, below)) || isDedented(text, start, below);
  if (!isAlone) return start;
  const indent = indentAt(text, start);
  let top = start;
  for (let line = above(text, top); line && isComment(line.text, indent); line = above(text, top)) top = line.start;
  const over = above(text, top);
  if (top !== start && over && over.text.trim() !== '' && !/:\s*(?:#.*)?$/.test(over.text)) return start;
  const isEmptyBelow = below === text.length || lineAt(text, below).trim() === '';
  return over?.text.trim() === '' && isEmptyBelow ? over.start : top;
}

function isDedented(text: string, start: number, below: number): boolean {
  const indent = /^\s*/.exec(lineAt(text, below))?.[0].length ?? 0;
  return indent < indentAt(text, start).length;
}

function isComment(line: string, indent: string): boolean {
  return line.startsWith(`${indent}#`);
}

function above(text: string, offset: number): { readonly start: number; readonly text: string } | undefined {
  const end = endBefore(text, offset);
  return end === undefined ? undefined : { start: lineStart(text, end), text: text.slice(lineStart(text, end), end) };
}

function lineAt(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), lineEnd(text, offset));
}
