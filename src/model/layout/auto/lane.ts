import { bottom, right, snapUp } from '../geometry';
import { type Board, type Feeder, feedersAbove, spannersAbove, standing, tieInset } from './board';
import { type Column, gridColumns, isSpanning, type PlacedColumn, splitColumns, sweep, type Taken } from './columns';
import { looseColumns } from './lanes';
import {
  AFTER_SHADOW,
  BEFORE_SHADOW,
  MOST_SHIFT,
  NODE_GAP,
  SHADOW,
  SPAN_WIDTH,
  TAB_WIDTH,
  TARGET_LEAD,
  TIE_AIR,
} from './spacing';
import { ancestorsOf, type LayoutContainer, type LayoutLeaf, leavesOf, mayFall } from './tree';

/** Places the direct leaves of a container and returns where they, and the shadows among them, end. */
export function placeLane(
  board: Board,
  container: LayoutContainer,
  inside: { readonly x: number; readonly y: number },
): { readonly right: number; readonly bottom: number } {
  const shadows = spannersAbove(board, container).filter(({ leaf }) => leaf.spans.includes(container.id));
  const columns = (container.kindStyle === 'subnet' ? targetColumns : trafficColumns)(board, container).map((column) =>
    withSpanRoom(board, container, column, inside.x),
  );
  const placed = alignedSweep(board, container, columns, inside.x);
  const height = Math.max(shadows.length > 0 ? SHADOW.height : 0, ...columns.map(({ frame }) => frame));
  const ends = { right: inside.x, bottom: snapUp(inside.y + height) };
  for (const { column, x } of placed) {
    const top = inside.y + (container.kindStyle === 'subnet' ? snapUp((height - column.frame) / 2) : 0);
    for (const { leaf, y } of column.items) {
      const box = { x, y: top + y, width: leaf.width, height: leaf.height };
      board.boxes.set(leaf.id, box);
      ends.right = Math.max(ends.right, right(box));
      ends.bottom = Math.max(ends.bottom, bottom(box));
    }
  }
  for (const { centre } of shadows) ends.right = Math.max(ends.right, centre + SHADOW.width / 2);
  return ends;
}

/** Sweeps, sees where the first fed leaf comes to stand, and sweeps again until it is where its feeder wants it. */
function alignedSweep(
  board: Board,
  container: LayoutContainer,
  columns: readonly Column[],
  start: number,
): PlacedColumn[] {
  const taken = (column: Column) => takenFor(board, container, column);
  const placed = sweep(columns, start, taken);
  const goal = container.kindStyle === 'subnet' ? undefined : feedingGoal(board, container, columns, start);
  if (!goal) return placed;
  const shift = goal.centre - centreOf(placed, goal.leaf);
  if (shift <= 0 || shift > MOST_SHIFT) return placed;
  // Columns may have begun right of the start for the sake of their shadows, so a move of the start is not theirs.
  const again = sweep(columns, (placed[0]?.x ?? start) + shift, taken);
  const rounding = centreOf(again, goal.leaf) - goal.centre;
  const back = goal.exact && Math.abs(rounding) <= SPAN_WIDTH / 2 && isFree(again, rounding, taken) ? rounding : 0;
  return again.map(({ column, x }) => ({ column, x: x - back }));
}

/** The first fed leaf of a lane and where its centre should be: below its feeder, or right of it. */
function feedingGoal(
  board: Board,
  container: LayoutContainer,
  columns: readonly Column[],
  start: number,
): { readonly leaf: LayoutLeaf; readonly centre: number; readonly exact: boolean } | undefined {
  for (const { leaf } of columns.flatMap(({ items }) => items)) {
    const [feeder] = feedersAbove(board, container, leaf.id);
    if (!feeder) continue;
    const least = start - container.padding + (container.tab ?? TAB_WIDTH);
    if (feeder.mayFall) return { leaf, centre: Math.max(feeder.centre, least), exact: true };
    return { leaf, centre: Math.max(besideOf(feeder) + leaf.width / 2, least), exact: false };
  }
  return undefined;
}

/** Where a leaf begins that is fed from a side: right of a row's node, or right of a spanning node's tie. */
function besideOf({ leaf, box, centre }: Feeder): number {
  return leaf.spans.length > 0 ? centre + SPAN_WIDTH / 2 : right(box) + NODE_GAP;
}

function centreOf(placed: readonly PlacedColumn[], leaf: LayoutLeaf): number {
  const home = placed.find(({ column }) => column.items.some((item) => item.leaf === leaf));
  return (home?.x ?? 0) + leaf.width / 2;
}

function isFree(placed: readonly PlacedColumn[], back: number, taken: (column: Column) => readonly Taken[]): boolean {
  return placed.every(({ column, x }) =>
    taken(column).every(({ left, right: end }) => x - back >= end || x - back + column.width <= left),
  );
}

/** What a column must keep clear of: shadows in this very container, and ties that pass over it. */
function takenFor(board: Board, container: LayoutContainer, column: Column): Taken[] {
  const scope = tieScope(board, container);
  return spannersAbove(board, container).flatMap(({ leaf, centre }): Taken[] => {
    if (leaf.spans.includes(container.id)) {
      const half = SHADOW.width / 2;
      return [{ left: centre - half - BEFORE_SHADOW, right: centre + half + AFTER_SHADOW }];
    }
    if (!leaf.spans.some((span) => ancestorsOf(board.tree, span).includes(scope))) return [];
    const half = isSpanning(column) ? SPAN_WIDTH / 2 : TIE_AIR;
    return [{ left: centre - half, right: centre + half }];
  });
}

/** Ties are kept clear in all bands of a VPC, also below their last shadow, so that the bands look alike. */
function tieScope({ tree }: Board, container: LayoutContainer): LayoutContainer {
  const chain = [container, ...ancestorsOf(tree, container.id)];
  return chain.find(({ kindStyle }) => kindStyle !== 'zone' && kindStyle !== 'subnet') ?? container;
}

/** A spanning column begins far enough inside for its shadows to stand straight below it, and its ties right of all tabs. */
function withSpanRoom(board: Board, container: LayoutContainer, column: Column, left: number): Column {
  const least = column.items.flatMap(({ leaf }) =>
    leaf.spans.flatMap((span) => {
      const inset = tieInset(board, container, span);
      return inset === undefined ? [] : [left + inset - leaf.width / 2];
    }),
  );
  return least.length > 0 ? { ...column, want: Math.max(column.want ?? left, ...least) } : column;
}

/** Columns from left to right by traffic; leaves without neighbours follow. */
function trafficColumns(board: Board, container: LayoutContainer): Column[] {
  const wired = splitColumns(
    board.lanes.get(container.id) ?? [],
    (leaf) => fallsFrom(board, container, leaf).length > 0,
  );
  return [...wired, ...looseColumns(board.tree, container)];
}

/** The leaves in lanes of inner containers that a leaf's wires fall down to; nodes in subnets are reached by trunks. */
export function fallsFrom(board: Board, container: LayoutContainer, leaf: LayoutLeaf): string[] {
  return (board.tree.leaving.get(leaf.id) ?? [])
    .filter(({ fromPort, to }) => {
      const home = board.tree.parents.get(to);
      if (!mayFall(leaf, fromPort) || !home || home.kindStyle === 'subnet' || home.kindStyle === 'zone') return false;
      return home !== container && ancestorsOf(board.tree, to).includes(container);
    })
    .map(({ to }) => to);
}

/** Columns of a subnet: blocks of leaves with one wish, from left to right; those without a wish come last. */
function targetColumns(board: Board, container: LayoutContainer): Column[] {
  const wish = (leaf: LayoutLeaf) => wishOf(board, container, leaf);
  const wired = (board.lanes.get(container.id) ?? []).map((column) => {
    const wishes = column.items.flatMap(({ leaf }) => wish(leaf) ?? []);
    return wishes.length > 0 ? { ...column, want: Math.min(...wishes) } : column;
  });
  const inLane = new Set(wired.flatMap(({ items }) => items.map(({ leaf }) => leaf.id)));
  const loose = leavesOf(container).filter(({ id }) => !inLane.has(id));
  const wishes = [...new Set(loose.map((leaf) => wish(leaf) ?? Number.POSITIVE_INFINITY))].sort((a, b) => a - b);
  const blocks = wishes.flatMap((want) => {
    const block = loose.filter((leaf) => (wish(leaf) ?? Number.POSITIVE_INFINITY) === want);
    const columns = splitColumns(gridColumns(block), () => false);
    return columns.map((column) => (Number.isFinite(want) ? { ...column, want } : column));
  });
  return [...wired, ...blocks].sort(
    (a, b) => (a.want ?? Number.POSITIVE_INFINITY) - (b.want ?? Number.POSITIVE_INFINITY),
  );
}

/** A little left of the feeder in a lane above, or right of a feeder that stands in another subnet. */
function wishOf(board: Board, container: LayoutContainer, leaf: LayoutLeaf): number | undefined {
  const above = feedersAbove(board, container, leaf.id).map(({ box }) => box.x - TARGET_LEAD);
  if (above.length > 0) return Math.min(...above);
  const beside = (board.tree.reaching.get(leaf.id) ?? [])
    .filter(({ from }) => board.tree.parents.get(from) !== container)
    .flatMap(({ from }) => standing(board, from)?.box ?? [])
    .map((box) => right(box) + NODE_GAP);
  return beside.length > 0 ? Math.min(...beside) : undefined;
}
