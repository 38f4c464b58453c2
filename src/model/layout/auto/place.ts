import { type Box, bottom, right, snapUp } from '../geometry';
import { type Board, contentOf, pullBeyond, pullRight, spannersAbove, standing, tieInset } from './board';
import { fallsFrom, placeLane } from './lane';
import { inFlowOrder } from './order';
import { BAND_GAP, BLOCK_GAP, ROW_GAP, TAB_WIDTH, TIE_AIR } from './spacing';
import { ancestorsOf, containersOf, isContainer, type LayoutContainer, leavesOf } from './tree';

/** Places a container and all in it with its top left corner at a point; its width may grow later. */
export function placeContainer(board: Board, container: LayoutContainer, x: number, y: number): Box {
  forget(board, container);
  if (container.isFolded) {
    const row = { x, y, width: container.minWidth, height: container.minHeight };
    board.boxes.set(container.id, row);
    return row;
  }
  const inside = { x: x + container.padding, y: y + container.header };
  const lane = placeLane(board, container, inside);
  const hasLane = lane.bottom > inside.y;
  placeInner(board, container, inside.x, hasLane ? snapUp(lane.bottom + ROW_GAP) : inside.y);
  for (const leaf of leavesOf(container)) {
    const [target] = leaf.spans.length > 0 ? [] : fallsFrom(board, container, leaf);
    const below = target ? standing(board, target) : undefined;
    if (below) pullRight(board, leaf.id, below.centre);
  }
  const content = contentOf(board, container);
  const end = {
    x: Math.max(lane.right, content ? right(content) : 0),
    y: Math.max(lane.bottom, content ? bottom(content) : 0),
  };
  const box = {
    x,
    y,
    width: Math.max(container.minWidth, snapUp(end.x - x + container.padding)),
    height: Math.max(container.minHeight, snapUp(end.y - y + container.padding)),
  };
  board.boxes.set(container.id, box);
  return box;
}

/** Takes everything in a container off the board, so that an earlier attempt does not influence the next. */
function forget(board: Board, container: LayoutContainer): void {
  for (const child of container.children) {
    board.boxes.delete(child.id);
    if (isContainer(child)) forget(board, child);
  }
}

/** Places the containers of a container: bands below each other, then blocks side by side. */
export function placeInner(board: Board, container: LayoutContainer, left: number, top: number): void {
  const bands = bandsOf(board, container);
  let y = top;
  for (const band of bands) y = bottom(placeContainer(board, band, left, y)) + BAND_GAP;
  const blocks = inFlowOrder(
    board.tree,
    containersOf(container).filter((inner) => !bands.includes(inner)),
  );
  const rows = rowsOf(board, container, blocks);
  placeBlocks(board, rows, left, bands.length > 0 ? y - BAND_GAP + BLOCK_GAP : y);
}

/** Zones and subnets are bands, so that ties run straight down; many subnets without ties stand side by side. */
export function bandsOf(board: Board, container: LayoutContainer): LayoutContainer[] {
  const bands = containersOf(container).filter(({ kindStyle }) => kindStyle === 'zone' || kindStyle === 'subnet');
  const loose = bands.every(({ id, kindStyle }) => kindStyle === 'subnet' && !board.tree.spanned.has(id));
  return loose && bands.length > 3 ? [] : bands;
}

type Rows = readonly (readonly LayoutContainer[])[];

/** At the outermost level, what outsiders call begins a row of its own, so that their wires cross nothing else. */
function rowsOf(board: Board, container: LayoutContainer, blocks: readonly LayoutContainer[]): Rows {
  const outsiders = new Set(container.kindStyle === 'root' ? leavesOf(container).map(({ id }) => id) : []);
  const isCalled = (block: LayoutContainer) =>
    board.tree.edges.some(
      ({ from, to }) => outsiders.has(from) && (to === block.id || ancestorsOf(board.tree, to).includes(block)),
    );
  const rows: LayoutContainer[][] = [];
  for (const block of blocks) {
    if (rows.length === 0 || isCalled(block)) rows.push([block]);
    else rows.at(-1)?.push(block);
  }
  return rows;
}

/** Two blocks stand side by side; more are wrapped into rows about twice as wide as high. */
function placeBlocks(board: Board, rows: Rows, left: number, top: number): void {
  const boxes = placeRows(board, rows, left, top, Number.POSITIVE_INFINITY);
  if (boxes.length <= 2) return;
  const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
  const limit = Math.max(Math.sqrt(2 * area), ...boxes.map(({ width }) => width));
  if (Math.max(...boxes.map(right)) - left > limit) placeRows(board, rows, left, top, limit);
}

function placeRows(board: Board, rows: Rows, left: number, top: number, limit: number): Box[] {
  let y = top;
  let free = top;
  return rows.flatMap((row) => {
    let x = left;
    y = free;
    return row.map((block) => {
      pullSpanners(board, block, x);
      let box = placeContainer(board, block, x, y);
      if (x > left && right(box) - left > limit) {
        y = free;
        box = placeContainer(board, block, left, y);
      }
      x = right(box) + BLOCK_GAP;
      free = Math.max(free, bottom(box) + BLOCK_GAP);
      return box;
    });
  });
}

/** Moves nodes that span subnets of a block to where their ties can fall straight into it. */
function pullSpanners(board: Board, block: LayoutContainer, x: number): void {
  for (const { leaf } of spannersAbove(board, block)) {
    const insets = leaf.spans.flatMap((span) => tieInset(board, block, span) ?? []);
    const least = Math.max((block.tab ?? TAB_WIDTH) + TIE_AIR, block.padding + Math.max(...insets));
    if (insets.length > 0) pullBeyond(board, leaf.id, x + least);
  }
}

/** Gives bands, and a block that is alone, the full width of their container. */
export function stretch(board: Board, container: LayoutContainer): void {
  const box = board.boxes.get(container.id);
  const inner = containersOf(container);
  const wide = inner.length === 1 ? inner : bandsOf(board, container);
  for (const child of inner) {
    const own = board.boxes.get(child.id);
    if (box && own && wide.includes(child)) {
      board.boxes.set(child.id, { ...own, width: right(box) - container.padding - own.x });
    }
    stretch(board, child);
  }
}
