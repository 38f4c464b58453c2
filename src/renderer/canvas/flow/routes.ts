import type { Diagram } from '../../../model/document/diagram';
import { type Picture, pictureOf, routeSceneOf } from '../../../model/layout/picture';
import { rerouteWires, routeWires } from '../../../model/layout/route/routeWires';
import type { RouteScene, Routes } from '../../../model/layout/route/scene';
import { sameData } from '../../../model/lib/same-data';

export interface Drawn {
  readonly picture: Picture;
  readonly routes: Routes;
}

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

function routesOf(doc: Diagram, picture: Picture): Routes {
  const scene = routeSceneOf(doc, picture);
  const before = ROUTED.get(doc.layout);
  if (before && sameData(before.scene, scene)) return before.routes;
  const routes = routeWires(scene);
  ROUTED.set(doc.layout, { scene, routes });
  return routes;
}

/** Routes while nodes are being dragged: only wires near what moved are routed again. */
export function routesWhileMoving(before: Drawn, moved: Diagram, changed: ReadonlySet<string>): Drawn {
  const picture = pictureOf(moved);
  return { picture, routes: rerouteWires(routeSceneOf(moved, picture), before.routes, changed) };
}
