import { type Box, bottom, inflate, type Point, right } from '../geometry';
import { CLEARANCE, STUB } from './scene';

/** A straight part of a wire across the axis it may be moved along. */
export interface Part {
  readonly wire: number;
  readonly index: number;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** Where the wire goes beyond each end: -1 to lower coordinates, 1 to higher ones, 0 at a port. */
  readonly turns: readonly [number, number];
  /** The coordinates it may take. */
  readonly low: number;
  readonly high: number;
}

/** The axis a part is moved along: `x` for vertical parts. */
export type Axis = 'x' | 'y';

/** The parts of a line that run across an axis: `x` yields the vertical ones. Ends and kept lines cannot move. */
export function partsOf(line: readonly Point[], wire: number, axis: Axis, kept: boolean): Part[] {
  const along = axis === 'x' ? 'y' : 'x';
  return line.slice(1).flatMap((end, index): Part[] => {
    const start = line[index] ?? end;
    if (start[axis] !== end[axis] || start[along] === end[along]) return [];
    const free = !kept && index > 0 && index < line.length - 2;
    const before = Math.sign((line[index - 1]?.[axis] ?? start[axis]) - start[axis]);
    const after = Math.sign((line[index + 2]?.[axis] ?? end[axis]) - end[axis]);
    const ascending = start[along] < end[along];
    return [
      {
        wire,
        index,
        at: start[axis],
        from: Math.min(start[along], end[along]),
        to: Math.max(start[along], end[along]),
        turns: ascending ? [before, after] : [after, before],
        low: free ? Number.NEGATIVE_INFINITY : start[axis],
        high: free ? Number.POSITIVE_INFINITY : start[axis],
      },
    ];
  });
}

/** Narrows a movable part to where it keeps clear of boxes and neither shortens a stub nor folds its neighbours. */
export function withLimits(part: Part, line: readonly Point[], axis: Axis, boxes: readonly Box[]): Part {
  let { low, high } = part;
  if (low === high) return part;
  const along = axis === 'x' ? 'y' : 'x';
  for (const raw of boxes) {
    const box = inflate(raw, CLEARANCE);
    const [start, end] = along === 'x' ? [box.x, right(box)] : [box.y, bottom(box)];
    if (part.from >= end || part.to <= start) continue;
    const [near, far] = axis === 'x' ? [box.x, right(box)] : [box.y, bottom(box)];
    if (far <= part.at) low = Math.max(low, far);
    else if (near >= part.at) high = Math.min(high, near);
    else return { ...part, low: part.at, high: part.at };
  }
  for (const [neighbour, isPort] of [
    [line[part.index - 1], part.index === 1],
    [line[part.index + 2], part.index === line.length - 3],
  ] as const) {
    if (!neighbour) continue;
    const keep = isPort ? Math.min(STUB, Math.abs(neighbour[axis] - part.at)) : 0;
    if (neighbour[axis] < part.at) low = Math.max(low, neighbour[axis] + keep);
    else high = Math.min(high, neighbour[axis] - keep);
  }
  return { ...part, low, high };
}
