import { type Box, inflate, overlaps, type Point } from './geometry';
import { type Stretch, stretches } from './route/path';

/** Words to be written on a line: which line, and how much room they take. */
export interface Label {
  readonly id: string;
  readonly points: readonly Point[];
  readonly width: number;
  readonly height: number;
  /** Where there is no room at all it covers something rather than being left out. */
  readonly isNeeded?: true;
}

/** What labels keep clear of: boxes always, lines (other wires, borders of containers) where it can be done. */
export interface Surroundings {
  readonly boxes: readonly Box[];
  readonly lines: readonly (readonly Point[])[];
}

/** Air around a label. */
const AIR = 2;
/** Air between a label and the ends of the straight part it stands on: a bend or a head must be seen. */
const ENDS = 10;
const STEP = 8;

/**
 * The centres of labels on their lines: on the longest straight part, moved along it until nothing overlaps; beside the
 * line where it is too short. Those that come first are placed first; a label without room has no place.
 */
export function placeLabels(labels: readonly Label[], { boxes, lines }: Surroundings): ReadonlyMap<string, Point> {
  const placed = new Map<string, Point>();
  const walls = lines.map((points) => ({ points, parts: stretches(points) }));
  const taken: Box[] = [];
  for (const label of labels) {
    const near = reach(label);
    const solid = [...boxes, ...taken].filter((box) => overlaps(box, near));
    const soft = walls.filter(({ points }) => points !== label.points).flatMap(({ parts }) => parts);
    const at = placeOf(
      label,
      solid,
      soft.filter((part) => overlaps(boxOf(part), near)),
    );
    if (!at) continue;
    placed.set(label.id, at);
    taken.push(boxAround(at, label));
  }
  return placed;
}

function placeOf(label: Label, solid: readonly Box[], soft: readonly Stretch[]): Point | undefined {
  const clear = (at: Point) => !solid.some((box) => overlaps(box, boxAround(at, label)));
  const free = (at: Point) => clear(at) && !soft.some((part) => overlaps(boxOf(part), boxAround(at, label)));
  const parts = [...stretches(label.points)].sort((a, b) => lengthOf(b) - lengthOf(a));
  const on = parts.flatMap((part) => placesOn(part, label));
  const beside = parts.flatMap((part) => placesBeside(part, label));
  const last = label.isNeeded ? beside[0] : undefined;
  return on.find(free) ?? beside.find(free) ?? on.find(clear) ?? beside.find(clear) ?? last;
}

/** Places on a straight part, from its middle outwards. */
function placesOn(part: Stretch, { width, height }: Label): readonly Point[] {
  return along(part, (isAcross(part) ? width : height) + 2 * ENDS);
}

/** Places above a straight part, or at the right of one that goes down: the label may be longer than the part is. */
function placesBeside(part: Stretch, { width, height }: Label): readonly Point[] {
  const [dx, dy] = isAcross(part) ? [0, -(height / 2 + 2 * AIR)] : [width / 2 + 2 * AIR, 0];
  return along(part, 0).map(({ x, y }) => ({ x: x + dx, y: y + dy }));
}

/** Points of a straight part from its middle outwards, as long as something that long stays on it. */
function along(part: Stretch, needed: number): readonly Point[] {
  const room = (lengthOf(part) - needed) / 2;
  const middle = { x: (part.left + part.right) / 2, y: (part.top + part.bottom) / 2 };
  const moved = (by: number) => (isAcross(part) ? { ...middle, x: middle.x + by } : { ...middle, y: middle.y + by });
  if (room < 0) return [];
  const steps = Array.from({ length: Math.floor(room / STEP) }, (_, i) => (i + 1) * STEP);
  return [middle, ...steps.flatMap((by) => [moved(-by), moved(by)])];
}

function isAcross(part: Stretch): boolean {
  return part.right > part.left;
}

function lengthOf({ left, right, top, bottom }: Stretch): number {
  return right - left + bottom - top;
}

/** A line has no area; made 2 px wide, what crosses it overlaps it. */
function boxOf({ left, right, top, bottom }: Stretch): Box {
  return inflate({ x: left, y: top, width: right - left, height: bottom - top }, 1);
}

function boxAround({ x, y }: Point, { width, height }: Label): Box {
  return inflate({ x: x - width / 2, y: y - height / 2, width, height }, AIR);
}

/** Everything a label could meet anywhere along its line. */
function reach({ points, width, height }: Label): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const line = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  return inflate(line, Math.max(width, height) + 4 * AIR);
}
