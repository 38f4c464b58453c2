import { type Box, bottom, right } from '../geometry';
import { COMFORT, type Obstacle } from './scene';

/** The lines beside a box's four borders that a wire likes to run on. */
export interface Channels {
  readonly xs: readonly [number, number];
  readonly ys: readonly [number, number];
}

/** An obstacle with its channels, worked out when first asked for: most wires pass few boxes. */
export interface Channelled {
  readonly id: string;
  readonly box: Box;
  channels(): Channels;
}

/** Lets every obstacle find the comfortable lines around it. */
export function channelsOf(obstacles: readonly Obstacle[]): Channelled[] {
  return obstacles.map(({ id, box }) => {
    let known: Channels | undefined;
    return {
      id,
      box,
      channels: () => {
        known ??= channelsAround(box, obstacles);
        return known;
      },
    };
  });
}

/** The middle of a narrow gap to the next box, else a fixed distance. */
function channelsAround(box: Box, obstacles: readonly Obstacle[]): Channels {
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
    xs: [box.x - gap.left / 2, right(box) + gap.right / 2],
    ys: [box.y - gap.top / 2, bottom(box) + gap.bottom / 2],
  };
}
