import type { Diagram } from '../../src/model/document/diagram';
import { buildGraph } from '../../src/model/graph/graph';
import { kindOf } from '../../src/model/kinds/registry';
import { boundsOf, overlaps, type Point } from '../../src/model/layout/geometry';
import { pictureOf, routeSceneOf, tabBox } from '../../src/model/layout/picture';
import { routeWires } from '../../src/model/layout/route/route-wires';
import { spanTiesOf } from '../../src/model/layout/span-ties';
import { structureTiesOf } from '../../src/model/layout/structure-ties';

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

/** Ties of spanning nodes that run through the words on a container's tab. */
export function tiesThroughTabs(doc: Diagram): readonly string[] {
  const picture = pictureOf(doc);
  const tabs = [...picture.boxes].flatMap(([id, box]) => {
    const node = doc.nodes[id];
    return node && kindOf(node.kind).container ? [{ id, box: tabBox(node, box) }] : [];
  });
  return spanTiesOf(doc, picture).flatMap((tie) =>
    tabs
      .filter(({ box }) => overlaps(boundsOf([{ x: tie.to.x, y: tie.from.y }, tie.to]), box))
      .map(({ id }) => `${tie.id} runs through the tab of ${id}`),
  );
}

/** Ties that run through a box that neither of their ends is or stands in. */
export function tiesThrough(doc: Diagram): readonly string[] {
  const picture = pictureOf(doc);
  const graph = buildGraph(doc);
  return structureTiesOf(doc, picture).flatMap((tie) => {
    const ends = [doc.nodes[tie.node], doc.nodes[tie.to]].filter((node) => node !== undefined);
    const own = new Set(ends.flatMap((node) => [node, ...graph.ancestors(node)]).map(({ id }) => id));
    return [...picture.boxes]
      .filter(([id, box]) => doc.nodes[id] && !own.has(id) && crosses(tie.points, box))
      .map(([id]) => `${tie.id} runs through ${id}`);
  });
}

function crosses(points: readonly Point[], box: Parameters<typeof overlaps>[1]): boolean {
  return points.some((point, i) => overlaps(boundsOf([points[i - 1] ?? point, point]), box));
}
