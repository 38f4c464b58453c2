/** A stream of numbers below a limit, the same for the same seed. */
export type Dice = (below: number) => number;

/** Mulberry32. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** One of several; undefined of none. */
export function oneOf<T>(dice: Dice, all: readonly T[]): T | undefined {
  return all[dice(Math.max(1, all.length))];
}
