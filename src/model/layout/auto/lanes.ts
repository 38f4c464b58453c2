import { type Column, columnHeight, gridColumns, type Item } from './columns';
import { type ElkGraph, edgesWithin, leafId } from './elk-graph';
import { type Laid, settleRows } from './rows';
import { type IndexedTree, type LayoutContainer, type LayoutLeaf, leavesOf } from './tree';

/** The columns of wired leaves of every container, read from ELK's answer. */
export function readLanes(tree: IndexedTree, answer: ElkGraph): ReadonlyMap<string, readonly Column[]> {
  const lanes = new Map((answer.children ?? []).map((lane) => [lane.id, lane]));
  const entries = [...tree.containers.values()].flatMap((container): [string, Column[]][] => {
    const lane = lanes.get(`lane ${container.id}`);
    return lane ? [[container.id, toColumns(tree, container, lane)]] : [];
  });
  return new Map(entries);
}

function toColumns(tree: IndexedTree, container: LayoutContainer, lane: ElkGraph): Column[] {
  const shapes = new Map((lane.children ?? []).map((shape) => [shape.id, shape]));
  const laid = leavesOf(container)
    .flatMap((leaf): Laid[] => {
      const shape = shapes.get(leafId(leaf.id));
      return shape ? [{ leaf, x: shape.x ?? 0, y: shape.y ?? 0 }] : [];
    })
    .sort((a, b) => a.x - b.x || a.y - b.y);
  const layers = splitLayers(laid);
  const rows = settleRows(tree, edgesWithin(tree, container), layers);
  const columns = layers.map((layer): Column => {
    const items = layer.map(({ leaf }): Item => ({ leaf, y: rows.get(leaf.id) ?? 0 })).sort((a, b) => a.y - b.y);
    return { items, width: Math.max(...layer.map(({ leaf }) => leaf.width)), frame: 0 };
  });
  const frame = Math.max(...columns.map(columnHeight));
  return columns.map((column) => ({ ...column, frame }));
}

/** Leaves of one layer overlap in x; layers do not. */
function splitLayers(laid: readonly Laid[]): Laid[][] {
  const layers: Laid[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const one of laid) {
    if (one.x < end) layers.at(-1)?.push(one);
    else layers.push([one]);
    end = Math.max(end, one.x + one.leaf.width);
  }
  return layers;
}

/** Columns for the leaves that no wire joins to a neighbour. */
export function looseColumns(tree: IndexedTree, container: LayoutContainer): Column[] {
  const wired = new Set(edgesWithin(tree, container).flatMap(({ from, to }) => [from, to]));
  const loose = leavesOf(container).filter(({ id }) => !wired.has(id));
  const ownColumn = (leaf: LayoutLeaf) => leaf.spans.length > 0;
  const crowd = loose.filter((leaf) => !ownColumn(leaf));
  return [...loose.filter(ownColumn).flatMap((leaf) => gridColumns([leaf], 1)), ...gridColumns(crowd)];
}
