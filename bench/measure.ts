/** One line of the report. Times are milliseconds. */
export interface Row {
  readonly what: string;
  readonly size: number;
  readonly first: number;
  readonly median: number;
  /** What the median is compared with, and how many times that it is. */
  readonly against?: readonly { readonly what: string; readonly ratio: number }[];
}

/** Runs a function again and again: the first time apart, because code and caches are cold then. */
export function timed(run: () => unknown, times: number): { readonly first: number; readonly median: number } {
  const first = once(run);
  return { first, median: median(Array.from({ length: times }, () => once(run))) };
}

/** The same for a function that returns a promise. */
export async function timedAsync(
  run: () => Promise<unknown>,
  times: number,
): Promise<{ readonly first: number; readonly median: number }> {
  const each: number[] = [];
  for (let i = 0; i <= times; i++) {
    const start = performance.now();
    await run();
    each.push(performance.now() - start);
  }
  return { first: each[0] ?? Number.NaN, median: median(each.slice(1)) };
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which the given share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function once(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
