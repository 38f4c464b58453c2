import type { Diagram } from '../../../model/document/diagram';
import { type Box, bottom, centreX, centreY, type Point, right } from '../../../model/layout/geometry';
import { obstaclesOf, type Picture } from '../../../model/layout/picture';
import { routeWires } from '../../../model/layout/route/route-wires';
import type { Anchor, Routes } from '../../../model/layout/route/scene';
import type { LitLeg } from './lit';

/** How far above its first node a request from outside comes into sight. */
const ENTRY = 40;

/** The line of each leg, in the order of the legs: along its wire, or around the nodes where none is drawn. */
export function routeLegs(
  doc: Diagram,
  { picture, routes }: { readonly picture: Picture; readonly routes: Routes },
  legs: readonly LitLeg[],
): readonly (readonly Point[])[] {
  const loose = legs.flatMap(({ wire, from, to }, i) => {
    const [a, b] = [from === null ? undefined : picture.boxes.get(from), picture.boxes.get(to)];
    if (wire !== null || from === null || !a || !b) return [];
    return [{ id: String(i), from: { candidates: sidesOf(from, a) }, to: { candidates: sidesOf(to, b) } }];
  });
  const joined = loose.length === 0 ? undefined : routeWires({ obstacles: obstaclesOf(doc, picture), wires: loose });
  return legs.map(({ wire, from, to }, i) => {
    if (wire !== null) return routes.get(wire) ?? [];
    const box = picture.boxes.get(to);
    return from === null && box ? entryOf(box) : (joined?.get(String(i)) ?? []);
  });
}

function sidesOf(owner: string, box: Box): readonly Anchor[] {
  return [
    { owner, side: 'right', point: { x: right(box), y: centreY(box) } },
    { owner, side: 'left', point: { x: box.x, y: centreY(box) } },
    { owner, side: 'bottom', point: { x: centreX(box), y: bottom(box) } },
    { owner, side: 'top', point: { x: centreX(box), y: box.y } },
  ];
}

/** From outside a request comes in from above. */
function entryOf(box: Box): readonly Point[] {
  const x = Math.max(centreX(box), right(box) - 28);
  return [
    { x, y: box.y - ENTRY },
    { x, y: box.y },
  ];
}
