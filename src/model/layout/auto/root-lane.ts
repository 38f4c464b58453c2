import { snapUp } from '../geometry';
import { type Board, standing } from './board';
import { type Column, gridColumns, type Item, sweep } from './columns';
import { placeContainer, placeInner } from './place';
import { NODE_GAP, ROW_GAP } from './spacing';
import { containersOf, type LayoutContainer, type LayoutLeaf, leavesOf, portAt } from './tree';

const MOST_IN_COLUMN = 8;

/** Places the whole drawing: outsiders in columns at the left, each level with what it talks to, then the rest. */
export function placeRoot(board: Board, root: LayoutContainer): void {
  if (containersOf(root).length === 0) {
    placeContainer(board, root, 0, 0);
    return;
  }
  const wired = board.lanes.get(root.id) ?? [];
  const inLane = new Set(wired.flatMap(({ items }) => items.map(({ leaf }) => leaf.id)));
  const loose = leavesOf(root).filter(({ id }) => !inLane.has(id));
  const columns = [...gridColumns(loose, Math.ceil(loose.length / MOST_IN_COLUMN)), ...wired];
  const placed = sweep(columns, root.padding, () => []);
  const last = placed.at(-1);
  placeInner(board, root, last ? snapUp(last.x + last.column.width + NODE_GAP) : root.padding, root.header);

  const lift =
    levelOf(
      board,
      wired.flatMap(({ items }) => items),
    ) ?? 0;
  for (const { column, x } of placed) {
    const rows = wired.includes(column) ? shifted(column, Math.max(0, lift - root.header)) : levelled(board, column);
    let free = root.header;
    for (const { leaf, y } of rows) {
      const top = Math.max(free, wired.includes(column) ? root.header + y : y);
      board.boxes.set(leaf.id, { x, y: top, width: leaf.width, height: leaf.height });
      free = snapUp(top + leaf.height + ROW_GAP - 4);
    }
  }
}

function shifted(column: Column, by: number): Item[] {
  return column.items.map(({ leaf, y }) => ({ leaf, y: y + by }));
}

/** Leaves with the top that makes their wire run straight; those without a wire come last. */
function levelled(board: Board, column: Column): Item[] {
  return column.items
    .map(({ leaf }) => ({ leaf, y: levelOf(board, [{ leaf, y: 0 }]) ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => a.y - b.y)
    .map(({ leaf, y }) => ({ leaf, y: Number.isFinite(y) ? y : 0 }));
}

/** How far down the first item with a wire to something placed must move for that wire to run straight. */
function levelOf(board: Board, items: readonly Item[]): number | undefined {
  const levels = items.flatMap(({ leaf, y }) => facedPorts(board, leaf).map((port) => port.y - port.own - y));
  return levels[0];
}

function facedPorts(board: Board, leaf: LayoutLeaf): { readonly y: number; readonly own: number }[] {
  return board.tree.edges.flatMap(({ from, fromPort, to, toPort }) => {
    if (from !== leaf.id && to !== leaf.id) return [];
    const [ownPort, otherId, otherPort] = from === leaf.id ? [fromPort, to, toPort] : [toPort, from, fromPort];
    const other = standing(board, otherId);
    return other ? [{ y: other.box.y + portAt(other.leaf, otherPort).y, own: portAt(leaf, ownPort).y }] : [];
  });
}
