/** Durations for animations that no style sheet can drive, in milliseconds; the same values as in tokens.css. */
export const duration = { view: 240, level: 120 } as const;

/** The duration, or nothing at all for a user who asked for reduced motion. */
export function motion(milliseconds: number): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : milliseconds;
}
