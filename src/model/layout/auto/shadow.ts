import { type Box, bottom, centreX, inflate, overlaps, right } from '../geometry';
import { SHADOW } from './spacing';

const INSET = { top: 32, side: 12 } as const;
const AIR = 8;

/**
 * Where a spanning node's shadow is drawn in a subnet: below the node, in the middle of the subnet's content.
 * It steps aside, as little as possible, for the other shadows and nodes given.
 */
export function shadowBox(subnet: Box, node: Box, others: readonly Box[]): Box {
  const { width, height } = SHADOW;
  const room = {
    left: subnet.x + INSET.side,
    right: Math.max(subnet.x + INSET.side, right(subnet) - INSET.side - width),
    top: subnet.y + INSET.top,
    bottom: Math.max(subnet.y + INSET.top, bottom(subnet) - INSET.side - height),
  };
  const x = clamp(centreX(node) - width / 2, room.left, room.right);
  const y = (room.top + room.bottom) / 2;
  const fits = (at: { x: number; y: number }) =>
    at.x >= room.left && at.x <= room.right && at.y >= room.top && at.y <= room.bottom;
  const isFree = (at: { x: number; y: number }) =>
    !others.some((other) => overlaps(inflate({ ...at, width, height }, AIR - 1), other));

  // Neighbours stand in rows and columns, so a few lines are shared by many of them.
  const xs = distinct([x, ...others.flatMap((other) => [other.x - width - AIR, right(other) + AIR])]);
  const ys = distinct([y, ...others.flatMap((other) => [other.y - height - AIR, bottom(other) + AIR])]);
  const places = xs
    .flatMap((left) => ys.map((top) => ({ x: left, y: top })))
    .map((at) => ({ at, cost: Math.abs(at.x - x) + Math.abs(at.y - y) }))
    .sort((a, b) => a.cost - b.cost || a.at.x - b.at.x || a.at.y - b.at.y)
    .map(({ at }) => at);
  // Below the lowest neighbour nothing is in the way: a shadow outside its subnet is better than two in one place.
  const at = places.find((place) => fits(place) && isFree(place)) ?? places.find(isFree) ?? { x, y };
  return { ...at, width, height };
}

function distinct(values: readonly number[]): readonly number[] {
  return [...new Set(values)];
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
