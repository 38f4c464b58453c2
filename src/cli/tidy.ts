import type { Diagram } from '../model/document/diagram';
import { layoutTree } from '../model/layout/auto/layout-tree';
import { placesOf, treeOf } from '../model/layout/tree-of';

/** The diagram laid out as "Tidy layout" of the app does it. */
export async function tidied(diagram: Diagram): Promise<Diagram> {
  const { default: Elk } = await import('./elk-engine');
  const elk = new Elk();
  const boxes = await layoutTree(treeOf(diagram), (graph) => elk.layout(graph));
  return { ...diagram, layout: { ...diagram.layout, ...placesOf(diagram, boxes) } };
}
