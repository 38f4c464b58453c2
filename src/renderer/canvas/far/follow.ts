/** Takes the new number of px of the drawing that are one px on the screen. */
export type Follower = (far: number) => void;

/** One canvas is shown at a time, so one number does for all that keeps its size on the screen. */
const followers = new Set<Follower>();
let current = 1;

/** Tells every follower how far away the drawing is. Called with each step of the zoom, past React. */
export function setFar(far: number): void {
  if (far === current) return;
  current = far;
  for (const follower of followers) follower(far);
}

/** Calls back now and whenever the distance changes, until the returned function is called. */
export function follow(follower: Follower): () => void {
  followers.add(follower);
  follower(current);
  return () => followers.delete(follower);
}

/**
 * For `ref`: gives an element the CSS variable `--far`, so that `calc(12px * var(--far))` stays 12 px on the screen. The
 * variable is on few elements and not on the canvas: every element below would be styled again with each step.
 */
export function keepsSize(element: HTMLElement | SVGElement | null): (() => void) | undefined {
  return element ? follow((far) => element.style.setProperty('--far', String(far))) : undefined;
}
