import { type Box, bottom, inflate, type Point, right } from '../geometry';
import type { Channelled } from './channels';
import { stretches } from './path';
import type { Plane } from './plane';
import type { Pairing } from './stub';

/** Cost of a pixel: on a line that a wire of the same end already takes, elsewhere, and over a foreign fixed wire. */
export const SHARED = 1;
export const PLAIN = 1.0625;
const CROWDED = 3;
const BLOCKED = 0;

/** Small costs that decide between lines of equal length: the middle, a comfortable line, a tight one. */
const MIDDLE = 0;
const COMFORTABLE = 2;
const TIGHT = 16;

/** A sparse grid: its lines, the cost of turning into each line, and the cost of each edge (0: blocked). */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly turnIntoX: readonly number[];
  readonly turnIntoY: readonly number[];
  /** From a crossing to the next one on the right, and to the one below; index `row * xs.length + column`. */
  readonly across: Float32Array;
  readonly down: Float32Array;
}

/** What the grid of one wire is made from. */
export interface GridInput {
  readonly region: Box;
  readonly obstacles: Plane<Channelled>;
  readonly pairings: readonly Pairing[];
  readonly clearance: number;
  readonly tight: boolean;
  /** Routes that share an end with this wire, and stretches of foreign wires that cannot be moved. */
  readonly siblings: readonly (readonly Point[])[];
  readonly fixed: Plane<readonly Point[]>;
}

/** Builds the grid for one wire from what stands in its region. */
export function buildGrid(input: GridInput): Grid {
  const reach = inflate(input.region, input.clearance);
  const near = input.obstacles.within(reach);
  const x = linesOf(input, near, 'x');
  const y = linesOf(input, near, 'y');
  const size = x.lines.length * y.lines.length;
  const grid: Grid = {
    xs: x.lines,
    ys: y.lines,
    turnIntoX: x.costs,
    turnIntoY: y.costs,
    across: new Float32Array(size).fill(PLAIN),
    down: new Float32Array(size).fill(PLAIN),
  };
  for (const route of input.fixed.within(inflate(input.region, 1))) mark(grid, route, CROWDED);
  for (const route of input.siblings) mark(grid, route, SHARED);
  for (const { box } of near) block(grid, inflate(box, input.clearance));
  return grid;
}

function linesOf(input: GridInput, near: readonly Channelled[], axis: 'x' | 'y') {
  const { region, clearance } = input;
  const [low, high] = axis === 'x' ? [region.x, right(region)] : [region.y, bottom(region)];
  const costs = new Map<number, number>();
  const add = (line: number, cost: number) => {
    if (line >= low && line <= high) costs.set(line, Math.min(cost, costs.get(line) ?? cost));
  };
  for (const { box, channels } of near) {
    for (const line of axis === 'x' ? channels().xs : channels().ys) add(line, COMFORTABLE);
    if (!input.tight) continue;
    const hugged = inflate(box, clearance);
    add(hugged[axis], TIGHT);
    add(axis === 'x' ? right(hugged) : bottom(hugged), TIGHT);
  }
  for (const { from, to, start, goal } of input.pairings) {
    for (const point of [start, goal]) add(point[axis], TIGHT);
    if (isFacing(from.side, to.side, axis)) add(Math.round((from.point[axis] + to.point[axis]) / 2), MIDDLE);
  }
  for (const route of input.siblings) for (const point of route) add(point[axis], MIDDLE);
  const lines = [...costs.keys()].sort((a, b) => a - b);
  return { lines, costs: lines.map((line) => costs.get(line) ?? TIGHT) };
}

function isFacing(from: string, to: string, axis: 'x' | 'y'): boolean {
  const sides = axis === 'x' ? ['left', 'right'] : ['top', 'bottom'];
  return from !== to && sides.includes(from) && sides.includes(to);
}

/** Gives the grid edges under a route another cost. */
function mark(grid: Grid, route: readonly Point[], cost: number): void {
  const width = grid.xs.length;
  for (const part of stretches(route)) {
    if (part.top === part.bottom) {
      const row = firstAtLeast(grid.ys, part.top);
      if (grid.ys[row] !== part.top) continue;
      const end = firstAtLeast(grid.xs, part.right);
      for (let column = firstAtLeast(grid.xs, part.left); column < end; column++)
        grid.across[row * width + column] = cost;
    } else {
      const column = firstAtLeast(grid.xs, part.left);
      if (grid.xs[column] !== part.left) continue;
      const end = firstAtLeast(grid.ys, part.bottom);
      for (let row = firstAtLeast(grid.ys, part.top); row < end; row++) grid.down[row * width + column] = cost;
    }
  }
}

/** Closes every edge that enters a box. */
function block(grid: Grid, box: Box): void {
  const width = grid.xs.length;
  const columns = insideOf(grid.xs, box.x, right(box));
  const rows = insideOf(grid.ys, box.y, bottom(box));
  for (let row = rows.first; row < rows.end; row++) {
    for (let column = Math.max(0, columns.first - 1); column < columns.end; column++) {
      grid.across[row * width + column] = BLOCKED;
    }
  }
  for (let row = Math.max(0, rows.first - 1); row < rows.end; row++) {
    for (let column = columns.first; column < columns.end; column++) grid.down[row * width + column] = BLOCKED;
  }
}

/** The lines strictly between two coordinates; `first - 1` is then the edge that leads in. */
function insideOf(lines: readonly number[], low: number, high: number): { first: number; end: number } {
  const atLow = firstAtLeast(lines, low);
  return { first: lines[atLow] === low ? atLow + 1 : atLow, end: firstAtLeast(lines, high) };
}

/** Index of the first line at or after a coordinate (binary search). */
export function firstAtLeast(lines: readonly number[], value: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
