import type { Diagram } from '../../../model/document/diagram';
import { type Picture, pictureOf, routeSceneOf } from '../../../model/layout/picture';
import type { Drawn } from '../../../model/layout/preview';
import { rerouteWires, routeWires } from '../../../model/layout/route/route-wires';
import type { RouteScene, Routes } from '../../../model/layout/route/scene';
import { sameData } from '../../../model/lib/same-data';

const CACHE = new WeakMap<Diagram, Drawn>();
/** The last scene that was routed with a layout: most edits leave every box, and so every route, where it was. */
const ROUTED = new WeakMap<Diagram['layout'], { readonly scene: RouteScene; readonly routes: Routes }>();

/** Boxes, shadows and routes of a document, computed once for each version of it. */
export function drawn(doc: Diagram): Drawn {
  const known = CACHE.get(doc);
  if (known) return known;
  const picture = pictureOf(doc);
  const fresh = { picture, routes: routesOf(doc, picture) };
  CACHE.set(doc, fresh);
  return fresh;
}

/** From this many wires on, only those near a change are routed again: a whole drawing would take too long. */
const MANY = 200;
let latest: { readonly scene: RouteScene; readonly routes: Routes } | undefined;

function routesOf(doc: Diagram, picture: Picture): Routes {
  const scene = routeSceneOf(doc, picture);
  const before = ROUTED.get(doc.layout);
  if (before && sameData(before.scene, scene)) return before.routes;
  const routes =
    scene.wires.length < MANY || !latest
      ? routeWires(scene)
      : rerouteWires(scene, latest.routes, changed(latest.scene, scene));
  latest = { scene, routes };
  ROUTED.set(doc.layout, latest);
  return routes;
}

/** Obstacles that moved, grew, came or went from one scene to the next. */
function changed(before: RouteScene, after: RouteScene): ReadonlySet<string> {
  const old = new Map(before.obstacles.map(({ id, box }) => [id, box]));
  const now = new Set(after.obstacles.map(({ id }) => id));
  const moved = after.obstacles.filter(({ id, box }) => !sameData(old.get(id), box)).map(({ id }) => id);
  return new Set([...moved, ...[...old.keys()].filter((id) => !now.has(id))]);
}
