import { type Box, bottom, boundsOf, centreX, centreY, inflate, overlaps, type Point, right } from './geometry';

/** How far from a corner a line meets a border at least. */
const INSET = 12;
/** How far beside a row of boxes a line passes it. */
const AIR = 10;
/** One box that is crossed is worth a detour of this many px. */
const CROSSING = 600;
const BEND = 24;
/** And a container that neither end belongs to this many. */
const TRESPASS = 300;

/**
 * A line from one box to another: straight where they lie level or above one another, else with a bend or two, whichever
 * crosses the fewest boxes and strange containers. Nothing where one covers the other.
 */
export function tieLine(from: Box, to: Box, boxes: readonly Box[], containers: readonly Box[] = []): readonly Point[] {
  if (overlaps(from, to)) return [];
  const costOf = (way: readonly Point[]) =>
    length(way) + CROSSING * crossed(way, boxes) + TRESPASS * crossed(way, containers);
  const cheapest = (ways: readonly (readonly Point[])[]) =>
    ways.map((way) => ({ way, cost: costOf(way) })).sort((a, b) => a.cost - b.cost)[0];
  const best = cheapest([...straight(from, to), ...bent(from, to), ...between(from, to), ...around(from, to)]);
  const crossing = best ? [...boxes, ...containers].filter((box) => crossed(best.way, [box]) > 0) : [];
  const past = cheapest(crossing.flatMap((box) => waysPast(from, to, box)));
  return (past && best && past.cost < best.cost ? past : best)?.way ?? [];
}

/** Beside what a line would cross: left and right of it, over and under it. */
function waysPast(from: Box, to: Box, { x, y, width, height }: Box): readonly (readonly Point[])[] {
  const upright = [x - AIR, x + width + AIR].map((lane) => beside(from, to, lane));
  const level = [y - AIR, y + height + AIR].map((lane) => beside(turned(from), turned(to), lane).map(turnedPoint));
  return [...upright, ...level];
}

function turned({ x, y, width, height }: Box): Box {
  return { x: y, y: x, width: height, height: width };
}

function turnedPoint({ x, y }: Point): Point {
  return { x: y, y: x };
}

/** Out to a lane, along it, and in from it: by the sides, or by the top and bottom where the lane lies over a box. */
function beside(from: Box, to: Box, x: number): readonly Point[] {
  const isAbove = centreY(to) < centreY(from);
  const start = meeting(from, x, isAbove ? from.y : bottom(from));
  const end = meeting(to, x, isAbove ? bottom(to) : to.y);
  const ways = [start, { x, y: start.y }, { x, y: end.y }, end];
  return ways.filter((point, i) => i === 0 || point.x !== ways[i - 1]?.x || point.y !== ways[i - 1]?.y);
}

function meeting(box: Box, x: number, edge: number): Point {
  if (x >= box.x + INSET && x <= right(box) - INSET) return { x, y: edge };
  return { x: x < centreX(box) ? box.x : right(box), y: centreY(box) };
}

/** Level or upright, in the middle of what the boxes share or near an end of it. */
function straight(from: Box, to: Box): readonly (readonly Point[])[] {
  const rightwards = from.x < to.x;
  const downwards = from.y < to.y;
  const level = shared(centreY(from), from.y, bottom(from), to.y, bottom(to)).map((y) => [
    { x: rightwards ? right(from) : from.x, y },
    { x: rightwards ? to.x : right(to), y },
  ]);
  const upright = shared(centreX(from), from.x, right(from), to.x, right(to)).map((x) => [
    { x, y: downwards ? bottom(from) : from.y },
    { x, y: downwards ? to.y : bottom(to) },
  ]);
  return [...level, ...upright];
}

/** One bend, leaving by the side or by the top or bottom; only where the boxes lie askew. */
function bent(from: Box, to: Box): readonly (readonly Point[])[] {
  const isLeft = right(to) <= from.x;
  const isAbove = bottom(to) <= from.y;
  const isAskew = (isLeft || to.x >= right(from)) && (isAbove || to.y >= bottom(from));
  if (!isAskew) return [];
  const landX = isLeft ? right(to) - INSET : to.x + INSET;
  const landY = isAbove ? bottom(to) - INSET : to.y + INSET;
  return [
    [
      { x: isLeft ? from.x : right(from), y: centreY(from) },
      { x: landX, y: centreY(from) },
      { x: landX, y: isAbove ? bottom(to) : to.y },
    ],
    [
      { x: centreX(from), y: isAbove ? from.y : bottom(from) },
      { x: centreX(from), y: landY },
      { x: isLeft ? right(to) : to.x, y: landY },
    ],
  ];
}

/** Two bends in the middle of the gap above or below. */
function between(from: Box, to: Box): readonly (readonly Point[])[] {
  const isAbove = bottom(to) <= from.y;
  if (!isAbove && to.y < bottom(from)) return [];
  const [leave, land] = isAbove ? [from.y, bottom(to)] : [bottom(from), to.y];
  const end = landing(from, to);
  const middle = Math.round((leave + land) / 2);
  const start = centreX(from);
  return [
    [
      { x: start, y: leave },
      { x: start, y: middle },
      { x: end, y: middle },
      { x: end, y: land },
    ],
  ];
}

/** Where a line meets the top or bottom of the other box: as near as can be. */
function landing(from: Box, to: Box): number {
  return Math.min(Math.max(centreX(from), to.x + INSET), right(to) - INSET);
}

/** Two bends: out by the top or bottom, past the row, and in by the top or bottom of the other. */
function around(from: Box, to: Box): readonly (readonly Point[])[] {
  const start = centreX(from);
  const end = landing(from, to);
  const over = Math.min(from.y, to.y) - AIR;
  const under = Math.max(bottom(from), bottom(to)) + AIR;
  return [
    [
      { x: start, y: from.y },
      { x: start, y: over },
      { x: end, y: over },
      { x: end, y: to.y },
    ],
    [
      { x: start, y: bottom(from) },
      { x: start, y: under },
      { x: end, y: under },
      { x: end, y: bottom(to) },
    ],
  ];
}

/** Places in both ranges, the nearest to `wanted` first; none when they share nothing. */
function shared(wanted: number, a1: number, a2: number, b1: number, b2: number): readonly number[] {
  const low = Math.max(a1, b1);
  const high = Math.min(a2, b2);
  if (low >= high) return [];
  const inset = Math.min(INSET, (high - low) / 2);
  return [...new Set([Math.min(Math.max(wanted, low + inset), high - inset), low + inset, high - inset])];
}

function length(way: readonly Point[]): number {
  const parts = way.slice(1).map((b, i) => Math.abs(b.x - (way[i]?.x ?? b.x)) + Math.abs(b.y - (way[i]?.y ?? b.y)));
  return parts.reduce((sum, part) => sum + part, (way.length - 2) * BEND);
}

/** How many times a part of the line runs through one of the boxes. */
function crossed(way: readonly Point[], boxes: readonly Box[]): number {
  const parts = way.slice(1).map((b, i) => inflate(boundsOf([way[i] ?? b, b]), 1));
  return parts.reduce((sum, part) => sum + boxes.filter((box) => overlaps(part, box)).length, 0);
}
