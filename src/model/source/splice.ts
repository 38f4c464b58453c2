/** A stretch of text that is replaced. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with its splices; those at one place stay in their order. Only what is taken away may overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const sorted = splices
    .map((splice, i) => ({ ...splice, i }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.i - b.i);
  let result = '';
  let at = 0;
  for (const { start, end, text: inserted } of sorted) {
    if (start < at && inserted !== '') throw new Error(`splices overlap at ${start}`);
    result += text.slice(at, start) + inserted;
    at = Math.max(at, end);
  }
  return result + text.slice(at);
}

/** Where the line of a place begins. */
export function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/** Where the line of a place ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** What stands before a place on its line, with blanks for everything but tabs: the indentation of a line below it. */
export function indentAt(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), offset).replace(/[^\t]/g, ' ');
}

/** Whether only blanks stand before a place on its line. */
export function startsLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}
