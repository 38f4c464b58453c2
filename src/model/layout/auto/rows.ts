import { snapUp } from '../geometry';
import { ROW_GAP } from './spacing';
import { type IndexedTree, type LayoutEdge, type LayoutLeaf, portAt } from './tree';

/** A leaf where ELK put it. */
export interface Laid {
  readonly leaf: LayoutLeaf;
  readonly x: number;
  readonly y: number;
}

/** A wire's source among the rows already settled, and where its target must stand for the wire to run straight. */
interface Feed {
  readonly from: string;
  readonly straightRow: number;
  readonly isStraight: boolean;
}

/** The tops of a lane's leaves: on the raster, except where wires from the left decide; straight beats round numbers. */
export function settleRows(
  tree: IndexedTree,
  edges: readonly LayoutEdge[],
  layers: readonly (readonly Laid[])[],
): ReadonlyMap<string, number> {
  const laidY = new Map(layers.flat().map(({ leaf, y }) => [leaf.id, y]));
  const rows = new Map<string, number>();
  for (const layer of layers) {
    let free = Number.NEGATIVE_INFINITY;
    for (const { leaf, y } of [...layer].sort((a, b) => a.y - b.y)) {
      const feeds = edges
        .filter(({ to }) => to === leaf.id)
        .flatMap((edge): Feed[] => {
          const [source, row] = [tree.leaves.get(edge.from), rows.get(edge.from)];
          if (!source || row === undefined) return [];
          const rise = portAt(source, edge.fromPort).y - portAt(leaf, edge.toPort).y;
          const isStraight = Math.abs((laidY.get(edge.from) ?? 0) + rise - y) < 1;
          return [{ from: edge.from, straightRow: row + rise, isStraight }];
        });
      const row = wishes(feeds).find((wish) => wish >= free) ?? snapUp(Math.max(free, y));
      rows.set(leaf.id, row);
      free = row + leaf.height + ROW_GAP / 2;
    }
  }
  const top = Math.min(...rows.values());
  return new Map([...rows].map(([id, row]) => [id, row - top]));
}

/** Several rows of one node join in their middle; otherwise the wires that ELK drew straight stay straight. */
function wishes(feeds: readonly Feed[]): number[] {
  const [first] = feeds;
  const straight = feeds.filter(({ isStraight }) => isStraight).map(({ straightRow }) => straightRow);
  if (!first || feeds.length === 1 || feeds.some(({ from }) => from !== first.from)) return straight;
  return [feeds.reduce((sum, { straightRow }) => sum + straightRow, 0) / feeds.length, ...straight];
}
