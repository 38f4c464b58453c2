import { boundsOf, inflate, overlaps, type Point } from '../geometry';
import { type Channelled, channelsOf } from './channels';
import { nudge } from './nudge';
import { type Routed, routeOne } from './one-wire';
import { type Anchor, anchorsOf, COMFORT, type RouteScene, type Routes, sameAnchor, type Wire } from './scene';
import { createSearch } from './search';

/** Routes every wire of a scene orthogonally around its obstacles. */
export function routeWires(scene: RouteScene): Routes {
  return routeSome(scene, channelsOf(scene.obstacles), []);
}

/** Routes again only those wires whose ends or corridor meet a changed obstacle; the others stay as they are. */
export function rerouteWires(scene: RouteScene, previous: Routes, changed: ReadonlySet<string>): Routes {
  const obstacles = channelsOf(scene.obstacles);
  const moved = obstacles.filter(({ id }) => changed.has(id)).map(({ box }) => box);
  const kept = scene.wires.flatMap((wire): Routed[] => {
    const points = previous.get(wire.id);
    const ends = points && endsAt(wire, points);
    if (!ends || changed.has(ends.from.owner) || changed.has(ends.to.owner)) return [];
    const corridor = inflate(boundsOf(points), COMFORT);
    if (moved.some((box) => overlaps(box, corridor))) return [];
    return [{ wire, points, ...ends }];
  });
  return routeSome(scene, obstacles, kept);
}

function routeSome(scene: RouteScene, obstacles: readonly Channelled[], kept: readonly Routed[]): Routes {
  const search = createSearch();
  const keptIds = new Set(kept.map(({ wire }) => wire.id));
  const done = [...kept];
  for (const wire of scene.wires) {
    if (keptIds.has(wire.id)) continue;
    const siblings = done.filter((other) => mayShare(wire, other)).map(({ points }) => points);
    const fixed = done.filter((other) => !mayShare(wire, other)).flatMap(({ points }) => stubsOf(points));
    done.push(routeOne(wire, { obstacles, siblings, fixed, search }));
  }
  const nudged = nudge(done, keptIds, obstacles);
  const ordered = scene.wires.map(({ id }): [string, readonly Point[]] => [id, nudged.get(id) ?? []]);
  return new Map(ordered);
}

/** Whether a wire still to be routed could share an end, and so a trunk, with a routed one. */
function mayShare(wire: Wire, other: Routed): boolean {
  return (
    anchorsOf(wire.from).some((anchor) => sameAnchor(anchor, other.from)) ||
    anchorsOf(wire.to).some((anchor) => sameAnchor(anchor, other.to))
  );
}

/** The first and the last stretch: they are tied to their ports and cannot be moved aside later. */
function stubsOf(points: readonly Point[]): (readonly Point[])[] {
  return points.length <= 3 ? [points] : [points.slice(0, 2), points.slice(-2)];
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
