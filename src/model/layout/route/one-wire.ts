import { type Box, boundsOf, inflate, type Point, union } from '../geometry';
import type { Channelled } from './channels';
import { buildGrid, type GridInput } from './grid';
import { simplify } from './path';
import type { Plane } from './plane';
import { type Anchor, anchorsOf, CLEARANCE, COMFORT, STUB, type Wire } from './scene';
import type { Found, Search } from './search';
import { type Pairing, pair } from './stub';

/** A finished route with the anchors it took. */
export interface Routed {
  readonly wire: Wire;
  readonly from: Anchor;
  readonly to: Anchor;
  readonly points: readonly Point[];
}

/** What one wire's route depends on. */
export interface Surroundings {
  readonly obstacles: Plane<Channelled>;
  /** All boxes of the drawing. */
  readonly boxes: readonly Box[];
  readonly siblings: GridInput['siblings'];
  readonly fixed: GridInput['fixed'];
  readonly search: Search;
}

const EVERYWHERE = Number.POSITIVE_INFINITY;

/**
 * From cheap and comfortable to whole scene and no air at all; the first that finds a way wins. The whole scene costs a
 * hundred times as much as the neighbourhood, so each clearance is tried near by first.
 */
const ATTEMPTS = [
  { margin: 96, clearance: CLEARANCE, tight: false },
  { margin: 400, clearance: CLEARANCE, tight: true },
  { margin: EVERYWHERE, clearance: CLEARANCE, tight: true },
  { margin: 400, clearance: CLEARANCE / 2, tight: true },
  { margin: EVERYWHERE, clearance: CLEARANCE / 2, tight: true },
  { margin: 400, clearance: 0, tight: true },
  { margin: EVERYWHERE, clearance: 0, tight: true },
] as const;

/** Routes one wire around the obstacles, or draws a plain Z or L when there is no way. */
export function routeOne(wire: Wire, around: Surroundings): Routed {
  const [starts, landings] = [anchorsOf(wire.from), anchorsOf(wire.to)];
  const [first] = starts.flatMap((from) => landings.map((to) => ({ from, to })));
  if (!first) throw new Error(`wire ${wire.id} has no anchor at one of its ends`);
  const reach = inflate(boundsOf([...starts, ...landings].map(({ point }) => point)), 2 * STUB + CLEARANCE);
  const beside = around.obstacles.within(reach);
  const pairings = starts.flatMap((from) => landings.map((to) => pair(from, to, beside)));
  // A port that something stands on, or too close to, has no way out; looking for one would search the whole drawing.
  const isShut = (clearance: number) => {
    const covered = (point: Point) => beside.some(({ box }) => isInside(point, inflate(box, clearance)));
    return pairings.every(({ start, goal }) => covered(start) || covered(goal));
  };
  const ends = boundsOf(pairings.flatMap(({ from, to, start, goal }) => [from.point, to.point, start, goal]));
  const everything = () => inflate(union([ends, ...around.boxes]), 4 * COMFORT);
  const near = union([ends, ...ownBoxes(pairings, beside)]);

  for (const { margin, clearance, tight } of ATTEMPTS) {
    if (isShut(clearance)) continue;
    const region = margin === EVERYWHERE ? everything() : inflate(near, margin);
    const grid = buildGrid({ ...around, region, pairings, clearance, tight });
    let best: (Found & { readonly pairing: Pairing }) | undefined;
    for (const pairing of pairings) {
      const found = around.search(grid, pairing, around.siblings.length > 0);
      if (found && (!best || found.cost < best.cost)) best = { ...found, pairing };
    }
    if (best) {
      const { from, to } = best.pairing;
      return { wire, from, to, points: simplify([from.point, ...best.points, to.point]) };
    }
  }
  return { wire, ...first, points: plainRoute(pair(first.from, first.to, beside)) };
}

function isInside({ x, y }: Point, box: Box): boolean {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

function ownBoxes(pairings: readonly Pairing[], obstacles: readonly Channelled[]): Box[] {
  const owners = new Set(pairings.flatMap(({ from, to }) => [from.owner, to.owner]));
  return obstacles.filter(({ id }) => owners.has(id)).map(({ box }) => box);
}

/** A wire that ignores all obstacles: it turns in the middle where both ends look the same way along an axis. */
function plainRoute({ from, to, start, goal }: Pairing): Point[] {
  const leavesSideways = from.side === 'left' || from.side === 'right';
  const landsSideways = to.side === 'left' || to.side === 'right';
  const middle = { x: Math.round((start.x + goal.x) / 2), y: Math.round((start.y + goal.y) / 2) };
  const bends =
    leavesSideways && landsSideways
      ? [
          { x: middle.x, y: start.y },
          { x: middle.x, y: goal.y },
        ]
      : leavesSideways
        ? [{ x: goal.x, y: start.y }]
        : landsSideways
          ? [{ x: start.x, y: goal.y }]
          : [
              { x: start.x, y: middle.y },
              { x: goal.x, y: middle.y },
            ];
  return simplify([from.point, start, ...bends, goal, to.point]);
}
