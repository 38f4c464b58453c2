import { boundsOf, inflate, overlaps, type Point } from '../geometry';
import { planeOf } from './channels';
import { createLaidWires } from './laid-wires';
import { nudge } from './nudge';
import { type Routed, routeOne } from './one-wire';
import { type Anchor, anchorsOf, COMFORT, type RouteScene, type Routes, type Wire } from './scene';
import { createSearch } from './search';

/** Routes every wire of a scene orthogonally around its obstacles. */
export function routeWires(scene: RouteScene): Routes {
  return routeSome(scene, []);
}

/** Routes again only those wires whose ends or corridor meet a changed obstacle; the others stay as they are. */
export function rerouteWires(scene: RouteScene, previous: Routes, changed: ReadonlySet<string>): Routes {
  const moved = scene.obstacles.filter(({ id }) => changed.has(id)).map(({ box }) => box);
  const kept = scene.wires.flatMap((wire): Routed[] => {
    const points = previous.get(wire.id);
    const ends = points && endsAt(wire, points);
    if (!ends || changed.has(ends.from.owner) || changed.has(ends.to.owner)) return [];
    const corridor = inflate(boundsOf(points), COMFORT);
    if (moved.some((box) => overlaps(box, corridor))) return [];
    return [{ wire, points, ...ends }];
  });
  return routeSome(scene, kept);
}

function routeSome(scene: RouteScene, kept: readonly Routed[]): Routes {
  const search = createSearch();
  const keptIds = new Set(kept.map(({ wire }) => wire.id));
  const laid = createLaidWires();
  for (const routed of kept) laid.add(routed);
  const obstacles = planeOf(scene.obstacles);
  const around = { obstacles, boxes: scene.obstacles.map(({ box }) => box), fixed: laid.stubs, search };
  for (const wire of scene.wires) {
    if (keptIds.has(wire.id)) continue;
    laid.add(routeOne(wire, { ...around, siblings: laid.siblingsOf(wire) }));
  }
  const nudged = nudge(laid.all, keptIds, obstacles);
  const ordered = scene.wires.map(({ id }): [string, readonly Point[]] => [id, nudged.get(id) ?? []]);
  return new Map(ordered);
}

/** The anchors a route uses, as long as the wire still offers them. */
function endsAt(wire: Wire, points: readonly Point[]): { from: Anchor; to: Anchor } | undefined {
  const from = anchorAt(anchorsOf(wire.from), points[0]);
  const to = anchorAt(anchorsOf(wire.to), points.at(-1));
  return from && to ? { from, to } : undefined;
}

function anchorAt(anchors: readonly Anchor[], point: Point | undefined): Anchor | undefined {
  return anchors.find((anchor) => anchor.point.x === point?.x && anchor.point.y === point.y);
}
