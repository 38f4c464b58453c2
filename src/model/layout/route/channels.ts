import { type Box, bottom, right } from '../geometry';
import { COMFORT, type Obstacle } from './scene';

/** An obstacle with the lines beside its four borders a wire likes to run on. */
export interface Channelled {
  readonly id: string;
  readonly box: Box;
  readonly xs: readonly [number, number];
  readonly ys: readonly [number, number];
}

/** Finds, for every obstacle, the comfortable lines around it: the middle of a narrow gap, else a fixed distance. */
export function channelsOf(obstacles: readonly Obstacle[]): Channelled[] {
  return obstacles.map(({ id, box }) => {
    const gap = { left: 2 * COMFORT, right: 2 * COMFORT, top: 2 * COMFORT, bottom: 2 * COMFORT };
    for (const { box: other } of obstacles) {
      if (other === box) continue;
      if (other.y < bottom(box) && box.y < bottom(other)) {
        if (other.x >= right(box)) gap.right = Math.min(gap.right, other.x - right(box));
        if (right(other) <= box.x) gap.left = Math.min(gap.left, box.x - right(other));
      }
      if (other.x < right(box) && box.x < right(other)) {
        if (other.y >= bottom(box)) gap.bottom = Math.min(gap.bottom, other.y - bottom(box));
        if (bottom(other) <= box.y) gap.top = Math.min(gap.top, box.y - bottom(other));
      }
    }
    return {
      id,
      box,
      xs: [box.x - gap.left / 2, right(box) + gap.right / 2],
      ys: [box.y - gap.top / 2, bottom(box) + gap.bottom / 2],
    };
  });
}
