import { compare } from '../model/lib/order';

/** The candidates that a mistyped word is nearest to, best first; none when all are far. */
export function nearest(word: string, candidates: readonly string[], count: number): readonly string[] {
  const typed = word.toLowerCase();
  const limit = Math.max(2, Math.ceil(typed.length / 3));
  return candidates
    .map((candidate) => ({ candidate, far: distance(typed, candidate.toLowerCase()) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far || compare(a.candidate, b.candidate))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** `; did you mean "validate"?`, or a full stop where nothing is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const [best] = nearest(word, candidates, 1);
  return best === undefined ? '.' : `; did you mean ${best}?`;
}

/** How many letters must be added, dropped or replaced (Levenshtein). */
function distance(a: string, b: string): number {
  // A word much longer than any candidate is far from all of them, and would take long to compare.
  if (Math.abs(a.length - b.length) > 20) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
