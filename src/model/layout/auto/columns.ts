import { snapUp } from '../geometry';
import { NODE_GAP, ROW_GAP, SPAN_WIDTH } from './spacing';
import type { LayoutLeaf } from './tree';

/** A leaf and its top within its lane. */
export interface Item {
  readonly leaf: LayoutLeaf;
  readonly y: number;
}

/** Leaves above each other; `frame` is the height of the block the column belongs to. */
export interface Column {
  readonly items: readonly Item[];
  readonly width: number;
  readonly frame: number;
  /** Where the column would like to begin, because its feeder stands there. */
  readonly want?: number;
}

/** A stretch of x that a column must not touch. */
export interface Taken {
  readonly left: number;
  readonly right: number;
}

/** A column with the x of its left edge. */
export interface PlacedColumn {
  readonly column: Column;
  readonly x: number;
}

/** Where a column's lowest leaf ends. */
export function columnHeight(column: Column): number {
  return Math.max(...column.items.map(({ leaf, y }) => y + leaf.height));
}

export const isSpanning = (column: Column): boolean => column.items.some(({ leaf }) => leaf.spans.length > 0);

/** Leaves in rows of equal height, a little wider than high. */
export function gridColumns(leaves: readonly LayoutLeaf[], count = gridWidth(leaves.length)): Column[] {
  const rowTops: number[] = [];
  let top = 0;
  for (let first = 0; first < leaves.length; first += count) {
    rowTops.push(top);
    top = snapUp(top + Math.max(...leaves.slice(first, first + count).map(({ height }) => height)) + ROW_GAP - 8);
  }
  const columns = Array.from({ length: Math.min(count, leaves.length) }, (_, column): Column => {
    const items = leaves
      .filter((_, index) => index % count === column)
      .map((leaf, row) => ({ leaf, y: rowTops[row] ?? 0 }));
    return { items, width: Math.max(...items.map(({ leaf }) => leaf.width)), frame: 0 };
  });
  const frame = Math.max(0, ...columns.map(columnHeight));
  return columns.map((column) => ({ ...column, frame }));
}

function gridWidth(count: number): number {
  return count <= 4 ? Math.max(1, count) : Math.ceil(Math.sqrt(count * 1.2));
}

/** Gives every spanning or falling leaf a column of its own: its tie or wire falls straight down, through nobody. */
export function splitColumns(columns: readonly Column[], falls: (leaf: LayoutLeaf) => boolean): Column[] {
  return columns.flatMap((column) => {
    const alone = column.items.filter(({ leaf }) => leaf.spans.length > 0 || falls(leaf));
    const others = column.items.filter((item) => !alone.includes(item));
    if (column.items.length === 1 || alone.length === 0) return [column];
    const parts = [...(others.length > 0 ? [others] : []), ...alone.map((item) => [item])];
    return parts.map((items) => ({ ...column, items, width: Math.max(...items.map(({ leaf }) => leaf.width)) }));
  });
}

/** Places columns from left to right, past what is taken. */
export function sweep(
  columns: readonly Column[],
  start: number,
  taken: (column: Column) => readonly Taken[],
): PlacedColumn[] {
  let cursor = start;
  return columns.map((column) => {
    const side = isSpanning(column) ? Math.max(0, (SPAN_WIDTH - column.width) / 2) : 0;
    const intervals = [...taken(column)].sort((a, b) => a.left - b.left);
    let x = snapUp(Math.max(cursor + side, column.want ?? cursor + side));
    for (const { left, right } of intervals) {
      if (x - side < right && x + column.width + side > left) x = snapUp(right + side);
    }
    cursor = x + column.width + side + NODE_GAP;
    return { column, x };
  });
}
