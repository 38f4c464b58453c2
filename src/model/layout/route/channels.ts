import { type Box, bottom, inflate, right } from '../geometry';
import { createPlane, type Plane } from './plane';
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

/** The obstacles by where they are; each finds the comfortable lines around it. */
export function planeOf(obstacles: readonly Obstacle[]): Plane<Channelled> {
  const plane = createPlane<Channelled>();
  for (const { id, box } of obstacles) {
    let known: Channels | undefined;
    const channels = () => {
      known ??= channelsAround(box, plane.within(inflate(box, FREE)));
      return known;
    };
    plane.add({ id, box, channels }, box);
  }
  return plane;
}

/** From this distance on another box is not beside this one. */
const FREE = 2 * COMFORT;

/** The middle of a narrow gap to the next box, else a fixed distance. */
function channelsAround(box: Box, obstacles: readonly Obstacle[]): Channels {
  const gap = { left: FREE, right: FREE, top: FREE, bottom: FREE };
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
