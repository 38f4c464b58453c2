import { bottom, type Point, right, type Side } from '../geometry';
import { enters, stretches } from './path';
import { type Anchor, CLEARANCE, type Obstacle, STUB } from './scene';

/** Offset of two ports from which on a wire may swing out and back between them. */
const ROOM_FOR_S = 40;

/** Directions in clockwise order; opposite ones differ by two. */
export const DIRECTIONS: readonly Side[] = ['right', 'bottom', 'left', 'top'];

/** Two anchors a wire could join, with the points where its free part begins and ends. */
export interface Pairing {
  readonly from: Anchor;
  readonly to: Anchor;
  readonly start: Point;
  readonly goal: Point;
}

/** A point moved outwards through a side. */
export function outwards(point: Point, side: Side, by: number): Point {
  if (side === 'left') return { x: point.x - by, y: point.y };
  if (side === 'right') return { x: point.x + by, y: point.y };
  return { x: point.x, y: side === 'top' ? point.y - by : point.y + by };
}

/** Pairs two anchors; stubs shrink where the next box, or the other anchor, is too near for full ones. */
export function pair(from: Anchor, to: Anchor, obstacles: readonly Obstacle[]): Pairing {
  const most = isTight(from, to) ? facingGap(from, to) / 2 : STUB;
  const start = outwards(from.point, from.side, Math.min(most, room(from, obstacles) / 2));
  const goal = outwards(to.point, to.side, Math.min(most, room(to, obstacles) / 2));
  return { from, to, start, goal };
}

/** Whether anchors that look at each other are too near for two stubs, with no room for an S between their rows either. */
function isTight(from: Anchor, to: Anchor): boolean {
  const gap = facingGap(from, to);
  if (gap <= 0 || gap >= 2 * STUB) return false;
  const isSideways = from.side === 'left' || from.side === 'right';
  const offset = isSideways ? from.point.y - to.point.y : from.point.x - to.point.x;
  return gap >= 2 * CLEARANCE || Math.abs(offset) < ROOM_FOR_S;
}

/** How far two anchors that look at each other are apart; 0 when they do not. */
function facingGap(from: Anchor, to: Anchor): number {
  const sides = `${from.side} ${to.side}`;
  if (sides === 'right left') return to.point.x - from.point.x;
  if (sides === 'left right') return from.point.x - to.point.x;
  if (sides === 'bottom top') return to.point.y - from.point.y;
  if (sides === 'top bottom') return from.point.y - to.point.y;
  return 0;
}

/** The free distance before an anchor, up to twice a stub. */
function room(anchor: Anchor, obstacles: readonly Obstacle[]): number {
  const { point, side } = anchor;
  const [ray] = stretches([point, outwards(point, side, 2 * STUB)]);
  if (!ray) return 2 * STUB;
  const distances = obstacles
    .filter(({ id, box }) => id !== anchor.owner && enters(ray, box))
    .map(({ box }) => {
      if (side === 'left') return point.x - right(box);
      if (side === 'right') return box.x - point.x;
      return side === 'top' ? point.y - bottom(box) : box.y - point.y;
    });
  return Math.max(0, Math.min(2 * STUB, ...distances));
}
