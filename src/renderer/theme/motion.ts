/** Durations for animations that no style sheet can drive, in milliseconds; the same values as in tokens.css. */
export const duration = { view: 240, level: 120 } as const;

/** The duration, or nothing at all for a user who asked for reduced motion. */
export function motion(milliseconds: number): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : milliseconds;
}

/** The curve of tokens.css, cubic-bezier(.2, 0, 0, 1), for what no style sheet moves: the way at a part of the time. */
export function ease(part: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 20; i += 1) {
    const middle = (low + high) / 2;
    if (along(middle, 0.2, 0) < part) low = middle;
    else high = middle;
  }
  return along(high, 0, 1);
}

/** A coordinate of the curve at its parameter, between 0 and 1 with two handles. */
function along(t: number, first: number, second: number): number {
  return 3 * (1 - t) ** 2 * t * first + 3 * (1 - t) * t ** 2 * second + t ** 3;
}
