import type { Box, Point, Side } from '../geometry';

/** What a wire must not pass through: a leaf node, a shadow or a container's tab label. */
export interface Obstacle {
  readonly id: string;
  readonly box: Box;
}

/** Where a wire may start or land: a point on the border of its owner, and the side it leaves by. */
export interface Anchor {
  readonly point: Point;
  readonly side: Side;
  readonly owner: string;
}

/** A fixed port, or several of which the cheapest is taken. */
export type WireEnd = Anchor | { readonly candidates: readonly Anchor[] };

/** A wire to route. */
export interface Wire {
  readonly id: string;
  readonly from: WireEnd;
  readonly to: WireEnd;
}

/** Everything the router looks at. */
export interface RouteScene {
  readonly obstacles: readonly Obstacle[];
  readonly wires: readonly Wire[];
}

/** Wires by id. */
export type Routes = ReadonlyMap<string, readonly Point[]>;

/** Air between a wire and what it does not belong to. */
export const CLEARANCE = 8;
/** The straight part before a port. */
export const STUB = 12;
/** Distance of parallel wires. */
export const WIRE_GAP = 8;
/** How far from a box a wire likes to run when there is room. */
export const COMFORT = 16;

/** The anchors an end may use, best first. */
export function anchorsOf(end: WireEnd): readonly Anchor[] {
  return 'candidates' in end ? end.candidates : [end];
}

/** Whether two anchors are one port. */
export function sameAnchor(a: Anchor, b: Anchor): boolean {
  return a.owner === b.owner && a.point.x === b.point.x && a.point.y === b.point.y;
}
