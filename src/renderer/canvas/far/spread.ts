import { type Box, bottom, type Point, right } from '../../../model/layout/geometry';

/** Ascending numbers at least a pitch apart from one another and within two ends, each as near to where it was as that allows. */
export function spread(numbers: readonly number[], pitch: number, from: number, to: number): readonly number[] {
  // What may be pulled together to one number is a block; a block that comes before its forerunner becomes one with it.
  const blocks: { sum: number; size: number }[] = [];
  for (const [i, number] of numbers.entries()) {
    let block = { sum: number - i * pitch, size: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.size > block.sum / block.size; last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, size: last.size + block.size };
      blocks.pop();
    }
    blocks.push(block);
  }
  const end = to - (numbers.length - 1) * pitch;
  const starts = blocks.flatMap(({ sum, size }) => Array<number>(size).fill(clamp(sum / size, from, end)));
  return starts.map((start, i) => start + i * pitch);
}

/** Nodes whose middles differ by less than this stand in one row. */
const SAME_ROW = 12;

/**
 * Points moved apart until all are a pitch away from one another, within bounds: in their rows where these have room, else
 * in as many rows as there is room for, filled from left to right. Nothing when there is too little room.
 */
export function spreadRows(points: readonly Point[], pitch: number, bounds: Box): readonly Point[] | undefined {
  const [rows, columns] = [slots(bounds.height, pitch), slots(bounds.width, pitch)];
  if (rows * columns < points.length) return undefined;
  const own = rowsOf(points);
  const fits = own.length <= rows && own.every((row) => row.length <= columns);
  return fits ? inRows(own, points, pitch, bounds) : inColumns(points, rows, pitch, bounds);
}

function slots(length: number, pitch: number): number {
  return Math.floor(length / pitch + 1e-6) + 1;
}

type Row = readonly number[];

/** The indices of points, row by row, from left to right. */
function rowsOf(points: readonly Point[]): readonly Row[] {
  const rows: number[][] = [];
  for (const i of sorted(points, ({ y }) => y)) {
    const [last] = rows.slice(-1);
    if (last && at(points, i).y - at(points, last[0] ?? i).y < SAME_ROW) last.push(i);
    else rows.push([i]);
  }
  return rows.map((row) => [...row].sort((a, b) => at(points, a).x - at(points, b).x));
}

function inRows(rows: readonly Row[], points: readonly Point[], pitch: number, bounds: Box): readonly Point[] {
  const lines = spread(
    rows.map((row) => mean(row.map((i) => at(points, i).y))),
    pitch,
    bounds.y,
    bottom(bounds),
  );
  const placed = [...points];
  for (const [line, row] of rows.entries()) {
    const xs = row.map((i) => at(points, i).x);
    for (const [k, x] of spread(xs, pitch, bounds.x, right(bounds)).entries())
      placed[row[k] ?? 0] = { x, y: lines[line] ?? bounds.y };
  }
  return placed;
}

function inColumns(points: readonly Point[], rows: number, pitch: number, bounds: Box): readonly Point[] {
  const order = sorted(points, ({ x }) => x);
  const columns = Array.from({ length: Math.ceil(order.length / rows) }, (_, k) =>
    order.slice(k * rows, (k + 1) * rows).sort((a, b) => at(points, a).y - at(points, b).y),
  );
  const middle = mean(points.map(({ y }) => y)) - ((rows - 1) / 2) * pitch;
  const top = clamp(middle, bounds.y, bottom(bounds) - (rows - 1) * pitch);
  const xs = spread(
    columns.map((column) => mean(column.map((i) => at(points, i).x))),
    pitch,
    bounds.x,
    right(bounds),
  );
  const placed = [...points];
  for (const [k, column] of columns.entries())
    for (const [line, i] of column.entries()) placed[i] = { x: xs[k] ?? bounds.x, y: top + line * pitch };
  return placed;
}

function sorted(points: readonly Point[], by: (point: Point) => number): number[] {
  return points.map((_, i) => i).sort((a, b) => by(at(points, a)) - by(at(points, b)) || a - b);
}

function at(points: readonly Point[], i: number): Point {
  return points[i] ?? { x: 0, y: 0 };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

function clamp(number: number, from: number, to: number): number {
  return Math.max(from, Math.min(number, to));
}
