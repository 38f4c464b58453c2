import type { Box } from '../geometry';
import type { Board } from './board';
import { type ElkGraph, lanesGraph } from './elk-graph';
import { readLanes } from './lanes';
import { stretch } from './place';
import { placeRoot } from './root-lane';
import { indexTree, type LayoutTree } from './tree';

/** Lays out a graph; ELK itself, wherever it runs. */
export type Elk = (graph: ElkGraph) => Promise<ElkGraph>;

/** Arranges a diagram and returns the box of everything but the root, relative to its parent. */
export async function layoutTree(root: LayoutTree, elk: Elk): Promise<ReadonlyMap<string, Box>> {
  const tree = indexTree(root);
  const graph = lanesGraph(tree);
  const answer = (graph.children ?? []).length > 0 ? await elk(graph) : graph;
  const board: Board = { tree, lanes: readLanes(tree, answer), boxes: new Map() };
  placeRoot(board, root);
  for (const container of tree.root.children) {
    if ('children' in container) stretch(board, container);
  }
  return toRelative(board);
}

function toRelative(board: Board): ReadonlyMap<string, Box> {
  const { tree, boxes } = board;
  const relative = new Map<string, Box>();
  for (const [id, parent] of tree.parents) {
    const box = boxes.get(id);
    const around = parent === tree.root ? { x: 0, y: 0 } : boxes.get(parent.id);
    if (!box || !around) throw new Error(`layout left ${id} without a place`);
    relative.set(id, { ...box, x: box.x - around.x, y: box.y - around.y });
  }
  return relative;
}
