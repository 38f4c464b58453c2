/** A stretch of a text, and what stands there afterwards. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Lines looked through for the place where two texts go on alike; beyond it the rest is replaced. */
const FARTHEST = 400;
/** Lines that must be alike for two texts to count as going on alike: a single `}` is alike everywhere. */
const ALIKE = 3;

/** What has to change in a text for it to become another, line by line: what stays keeps its place in the window. */
export function replacements(before: string, after: string): readonly Change[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const changes: Change[] = [];
  let [i, j, at] = [0, 0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && old[i] === now[j]) {
      at += old[i]?.length ?? 0;
      i++;
      j++;
      continue;
    }
    const [x, y] = goesOnAt(old, i, now, j);
    const gone = old.slice(i, i + x).join('');
    changes.push({ from: at, to: at + gone.length, insert: now.slice(j, j + y).join('') });
    at += gone.length;
    i += x;
    j += y;
  }
  return changes;
}

/** How many lines to skip on either side, as few as possible, until both go on alike. */
function goesOnAt(old: readonly string[], i: number, now: readonly string[], j: number): readonly [number, number] {
  for (let skipped = 1; skipped <= FARTHEST; skipped++) {
    for (let x = 0; x <= skipped; x++) {
      const y = skipped - x;
      if (i + x <= old.length && j + y <= now.length && isAlike(old, i + x, now, j + y)) return [x, y];
    }
  }
  return [old.length - i, now.length - j];
}

function isAlike(old: readonly string[], i: number, now: readonly string[], j: number): boolean {
  for (let n = 0; n < ALIKE; n++) {
    if (old[i + n] !== now[j + n]) return false;
    // Both texts end here.
    if (old[i + n] === undefined) return true;
  }
  return true;
}

/** Lines with their ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
