import type { Finding } from '../../rules/run-rules';

/** Findings that go and findings that come. */
export interface Swap {
  readonly gone: ReadonlySet<Finding>;
  readonly come: ReadonlySet<Finding>;
}

/** Several swaps, one after the other, as one: what only came to go again is in neither. */
export interface SwapSum extends Swap {
  add(gone: Iterable<Finding>, come: Iterable<Finding>): void;
}

export function swapSum(): SwapSum {
  const sum = { gone: new Set<Finding>(), come: new Set<Finding>() };
  return {
    ...sum,
    add: (gone, come) => {
      for (const finding of gone) if (!sum.come.delete(finding)) sum.gone.add(finding);
      for (const finding of come) sum.come.add(finding);
    },
  };
}
