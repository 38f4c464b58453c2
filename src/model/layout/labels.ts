import { type Box, inflate, overlaps, type Point } from './geometry';
import { nearestFree } from './nearest-free';
import { type Stretch, stretches } from './route/path';

/** Words to be written on a line: which line, and how much room they take. */
export interface Label {
  readonly id: string;
  readonly points: readonly Point[];
  readonly width: number;
  readonly height: number;
  /** Where there is no room on or along its line it stands near to it rather than being left out. */
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
/** How much further than others a label may go that is needed: past the tallest node at the end of a short wire. */
const STRAY = 160;

/**
 * The centres of labels on their lines: on the longest straight part, moved along it until nothing overlaps; beside the
 * line where it is too short. Those that come first are placed first; a label without room has no place.
 */
export function placeLabels(labels: readonly Label[], { boxes, lines }: Surroundings): ReadonlyMap<string, Point> {
  const placed = new Map<string, Point>();
  const walls = lines.flatMap((points) => stretches(points).map((part): Wall => ({ points, box: boxOf(part) })));
  const taken: Box[] = [];
  for (const label of labels) {
    const near = reach(label);
    const solid = [...boxes, ...taken].filter((box) => overlaps(box, near));
    const soft = walls.filter(({ points, box }) => points !== label.points && overlaps(box, near));
    const at = placeOf(label, solid, soft);
    if (!at) continue;
    placed.set(label.id, at);
    taken.push(boxAround(at, label));
  }
  return placed;
}

/** A straight part of a line that labels should not lie over. */
interface Wall {
  readonly points: readonly Point[];
  readonly box: Box;
}

function placeOf(label: Label, solid: readonly Box[], soft: readonly Wall[]): Point | undefined {
  const parts = stretches(label.points).sort((a, b) => lengthOf(b) - lengthOf(a));
  // The best of the places that cover a line only: taken where no place covers nothing.
  let second: Point | undefined;
  for (const at of placesOf(parts, label)) {
    const own = boxAround(at, label);
    if (solid.some((box) => overlaps(box, own))) continue;
    if (!soft.some(({ box }) => overlaps(box, own))) return at;
    second ??= at;
  }
  return second ?? (label.isNeeded ? placeNear(parts, label, solid, soft) : undefined);
}

/** The free place nearest to the middle of the longest part: over a gap that is narrower than the label, say. */
function placeNear(
  [longest]: readonly Stretch[],
  label: Label,
  solid: readonly Box[],
  soft: readonly Wall[],
): Point | undefined {
  if (!longest) return undefined;
  const middle = middleOf(longest);
  const forbidden = solid.map((box) => centresOver(box, label));
  const lines = soft.map(({ box }) => centresOver(box, label));
  const bounds = reach(label);
  return nearestFree(middle, [...forbidden, ...lines], bounds) ?? nearestFree(middle, forbidden, bounds) ?? middle;
}

/** Where the centre of a label must not be, so that it keeps clear of a box. */
function centresOver({ x, y, width, height }: Box, label: Label): Box {
  const own = boxAround({ x, y }, label);
  return { x: own.x, y: own.y, width: width + own.width, height: height + own.height };
}

function* placesOf(parts: readonly Stretch[], label: Label): Generator<Point, void> {
  for (const part of parts) yield* along(part, (isAcross(part) ? label.width : label.height) + 2 * ENDS);
  yield* placesBeside(parts, label);
}

/** Places above a straight part, or at the right of one that goes down: the label may be longer than the part is. */
function* placesBeside(parts: readonly Stretch[], { width, height }: Label): Generator<Point, void> {
  for (const part of parts) {
    const [dx, dy] = isAcross(part) ? [0, -(height / 2 + 2 * AIR)] : [width / 2 + 2 * AIR, 0];
    for (const { x, y } of along(part, 0)) yield { x: x + dx, y: y + dy };
  }
}

/** Points of a straight part from its middle outwards, as long as something that long stays on it. */
function* along(part: Stretch, needed: number): Generator<Point, void> {
  const room = (lengthOf(part) - needed) / 2;
  if (room < 0) return;
  const middle = middleOf(part);
  const moved = (by: number) => (isAcross(part) ? { ...middle, x: middle.x + by } : { ...middle, y: middle.y + by });
  yield middle;
  for (let by = STEP; by <= room; by += STEP) {
    yield moved(-by);
    yield moved(by);
  }
}

function middleOf({ left, right, top, bottom }: Stretch): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
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
function reach({ points, width, height, isNeeded }: Label): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const line = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  return inflate(line, Math.max(width, height) + 4 * AIR + (isNeeded ? STRAY : 0));
}
