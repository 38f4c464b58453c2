import { bareNumbers } from '../source/bare-numbers';
import type { Splice } from '../source/splice';
import type { SourceTemplate } from '../source/template';

/** Changes of a text that put numbers in quotes as well, as far as the others leave them where they are. */
export function withQuotes(
  file: SourceTemplate,
  splices: readonly Splice[],
  quoted: readonly string[] = [],
): readonly Splice[] {
  if (quoted.length === 0) return splices;
  const isFree = (start: number, end: number) => splices.every((other) => other.end <= start || end <= other.start);
  const own = bareNumbers(file).flatMap(({ number, range: { start, end } }) =>
    quoted.includes(number) && isFree(start, end) ? [{ start, end, text: `'${number}'` }] : [],
  );
  return [...splices, ...own];
}
