import type { Diagram } from '../../src/model/document/diagram';
import { boundsOf, overlaps } from '../../src/model/layout/geometry';
import { pictureOf, routeSceneOf } from '../../src/model/layout/picture';
import { routeWires } from '../../src/model/layout/route/route-wires';

/** Wires that run through a node, a shadow or a tab that is not one of their ends, and wires that have no way at all. */
export function wiresThrough(doc: Diagram): readonly string[] {
  const scene = routeSceneOf(doc, pictureOf(doc));
  const routes = routeWires(scene);
  return Object.values(doc.wires).flatMap((wire) => {
    const points = routes.get(wire.id);
    if (!points) return [`${wire.id} has no way`];
    const ends = new Set<string>([wire.from.node, wire.to.node]);
    return scene.obstacles
      .filter(({ id, box }) => !ends.has(id) && crosses(points, box))
      .map(({ id }) => `${wire.id} runs through ${id}`);
  });
}

type Points = NonNullable<ReturnType<ReturnType<typeof routeWires>['get']>>;

function crosses(points: Points, box: Parameters<typeof overlaps>[1]): boolean {
  return points.some((point, i) => overlaps(boundsOf([points[i - 1] ?? point, point]), box));
}
