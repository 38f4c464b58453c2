import { type Box, bottom, inflate, type Point, right } from '../geometry';
import type { Channelled } from './channels';
import type { Routed } from './oneWire';
import { enters, simplify, stretches } from './path';
import { CLEARANCE, STUB, sameAnchor } from './scene';
import { spread } from './spread';

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

type Axis = 'x' | 'y';
type Line = Point[];

const ROUNDS = 3;

/** Moves overlapping parts of unrelated wires apart; kept wires stay where they are. */
export function nudge(
  routed: readonly Routed[],
  kept: ReadonlySet<string>,
  obstacles: readonly Channelled[],
): ReadonlyMap<string, readonly Point[]> {
  const lines = routed.map(({ points }) => [...points]);
  const related = (a: number, b: number) => areRelated(routed[a], routed[b]);
  const boxes = obstacles.map(({ box }) => box);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const axis of ['x', 'y'] as const) {
      const parts = routed.flatMap(({ wire }, index) => partsOf(lines[index] ?? [], index, axis, kept.has(wire.id)));
      const limit = (part: Part) => withLimits(part, lines[part.wire] ?? [], axis, boxes);
      for (const { part, at } of spread(parts, related, limit)) {
        move(lines[part.wire] ?? [], part.index, axis, at);
        moved = true;
      }
    }
    if (!moved) break;
  }
  const settled = ({ wire, points }: Routed, index: number) =>
    kept.has(wire.id) ? points : soundest(points, lines[index] ?? [], boxes);
  return new Map(routed.map((one, index) => [one.wire.id, settled(one, index)]));
}

/** Wires of one source or one target may lie upon each other. */
function areRelated(a: Routed | undefined, b: Routed | undefined): boolean {
  if (!a || !b) return false;
  return a === b || sameAnchor(a.from, b.from) || sameAnchor(a.to, b.to);
}

/** The parts of a line that run across an axis: `x` yields the vertical ones. Ends and kept lines cannot move. */
function partsOf(line: Line, wire: number, axis: Axis, kept: boolean): Part[] {
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
function withLimits(part: Part, line: Line, axis: Axis, boxes: readonly Box[]): Part {
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

function move(line: Line, index: number, axis: Axis, at: number): void {
  for (const corner of [index, index + 1]) {
    const point = line[corner];
    if (point) line[corner] = axis === 'x' ? { x: at, y: point.y } : { x: point.x, y: at };
  }
}

/** The nudged line, unless nudging drove it into a box. */
function soundest(before: readonly Point[], after: readonly Point[], boxes: readonly Box[]): readonly Point[] {
  const hits = (line: readonly Point[]) =>
    stretches(line).reduce((sum, part) => sum + boxes.filter((box) => enters(part, box)).length, 0);
  return hits(after) > hits(before) ? before : simplify(after);
}
