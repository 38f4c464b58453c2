import ELK from 'elkjs/lib/elk.bundled.js';
import type { Diagram } from '../src/model/document/diagram';
import { layoutTree } from '../src/model/layout/auto/layout-tree';
import { placesOf, treeOf } from '../src/model/layout/tree-of';

const elk = new ELK();

/** Runs auto layout in this process. */
export function layoutOf(doc: Diagram): ReturnType<typeof layoutTree> {
  return layoutTree(treeOf(doc), (graph) => elk.layout(graph));
}

/** The diagram as "Tidy layout" leaves it: what a person works on, unlike the plain grid it is generated with. */
export async function tidied(doc: Diagram): Promise<Diagram> {
  return { ...doc, layout: { ...doc.layout, ...placesOf(doc, await layoutOf(doc)) } };
}
