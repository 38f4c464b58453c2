import { snapUp } from '../geometry';
import { type Column, columnHeight, gridColumns, type Item } from './columns';
import { type ElkGraph, edgesWithin, leafId } from './elkGraph';
import { ROW_GAP } from './spacing';
import { type IndexedTree, type LayoutContainer, type LayoutLeaf, leavesOf, portAt } from './tree';

interface Laid {
  readonly leaf: LayoutLeaf;
  readonly x: number;
  readonly y: number;
}

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
  const rows = settleRows(tree, container, layers);
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

/** Rows on the raster, except where a straight wire from the left decides: straight beats round numbers. */
function settleRows(
  tree: IndexedTree,
  container: LayoutContainer,
  layers: readonly (readonly Laid[])[],
): ReadonlyMap<string, number> {
  const edges = edgesWithin(tree, container);
  const laidY = new Map(layers.flat().map(({ leaf, y }) => [leaf.id, y]));
  const rows = new Map<string, number>();
  for (const layer of layers) {
    let free = Number.NEGATIVE_INFINITY;
    for (const { leaf, y } of [...layer].sort((a, b) => a.y - b.y)) {
      const straight = edges
        .filter(({ to, from }) => to === leaf.id && rows.has(from))
        .flatMap((edge) => {
          const source = tree.leaves.get(edge.from) ?? leaf;
          const rise = portAt(source, edge.fromPort).y - portAt(leaf, edge.toPort).y;
          const isStraight = Math.abs((laidY.get(edge.from) ?? 0) + rise - y) < 1;
          return isStraight ? [(rows.get(edge.from) ?? 0) + rise] : [];
        })
        .find((row) => row >= free);
      const row = straight ?? Math.max(snapUp(free), snapUp(y));
      rows.set(leaf.id, row);
      free = row + leaf.height + ROW_GAP / 2;
    }
  }
  const top = Math.min(...rows.values());
  return new Map([...rows].map(([id, row]) => [id, row - top]));
}

/** Columns for the leaves that no wire joins to a neighbour. */
export function looseColumns(tree: IndexedTree, container: LayoutContainer): Column[] {
  const wired = new Set(edgesWithin(tree, container).flatMap(({ from, to }) => [from, to]));
  const loose = leavesOf(container).filter(({ id }) => !wired.has(id));
  const ownColumn = (leaf: LayoutLeaf) => leaf.spans.length > 0;
  const crowd = loose.filter((leaf) => !ownColumn(leaf));
  return [...loose.filter(ownColumn).flatMap((leaf) => gridColumns([leaf], 1)), ...gridColumns(crowd)];
}
