/** A stretch of a text that is like what is looked for. */
export interface Match {
  readonly from: number;
  readonly to: number;
}

/** More would be of no use to anybody. */
const MOST = 2000;

/** Where a text has the words that are looked for, whatever their case; nothing is found by no words. */
export function matchesOf(text: string, words: string): readonly Match[] {
  if (words === '') return [];
  const pattern = new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi');
  const found: Match[] = [];
  for (const {
    index,
    0: { length },
  } of text.matchAll(pattern)) {
    if (found.length === MOST) break;
    found.push({ from: index, to: index + length });
  }
  return found;
}

/** The match that is `steps` behind the first one, round and round. */
export function matchAt(matches: readonly Match[], steps: number): number {
  const { length } = matches;
  return length === 0 ? -1 : ((steps % length) + length) % length;
}
