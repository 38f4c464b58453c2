import type { Diagram } from '../../../model/document/diagram';
import { type Picture, pictureOf, routeSceneOf } from '../../../model/layout/picture';
import { rerouteWires, routeWires } from '../../../model/layout/route/routeWires';
import type { Routes } from '../../../model/layout/route/scene';

export interface Drawn {
  readonly picture: Picture;
  readonly routes: Routes;
}

const CACHE = new WeakMap<Diagram, Drawn>();
const WIRES_CACHE = new WeakMap<Diagram['layout'], { readonly doc: Diagram; readonly drawn: Drawn }>();

/** Boxes, shadows and routes of a document, computed once for each version of it. */
export function drawn(doc: Diagram): Drawn {
  const known = CACHE.get(doc);
  if (known) return known;
  const fresh = drawnAfresh(doc);
  CACHE.set(doc, fresh);
  WIRES_CACHE.set(doc.layout, { doc, drawn: fresh });
  return fresh;
}

function drawnAfresh(doc: Diagram): Drawn {
  const before = WIRES_CACHE.get(doc.layout);
  const picture = pictureOf(doc);
  if (before && before.doc.wires === doc.wires && sameBoxes(before.drawn.picture, picture))
    return { picture, routes: before.drawn.routes };
  return { picture, routes: routeWires(routeSceneOf(doc, picture)) };
}

function sameBoxes(a: Picture, b: Picture): boolean {
  if (a.boxes.size !== b.boxes.size || a.shadows.length !== b.shadows.length) return false;
  for (const [id, box] of a.boxes) {
    const other = b.boxes.get(id);
    if (!other || box.x !== other.x || box.y !== other.y || box.width !== other.width || box.height !== other.height)
      return false;
  }
  return a.shadows.every(
    (shadow, i) =>
      shadow.id === b.shadows[i]?.id && shadow.box.x === b.shadows[i]?.box.x && shadow.box.y === b.shadows[i]?.box.y,
  );
}

/** Routes while nodes are being dragged: only wires near what moved are routed again. */
export function routesWhileMoving(before: Drawn, moved: Diagram, changed: ReadonlySet<string>): Drawn {
  const picture = pictureOf(moved);
  return { picture, routes: rerouteWires(routeSceneOf(moved, picture), before.routes, changed) };
}
