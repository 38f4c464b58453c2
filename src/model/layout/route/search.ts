import type { Point } from '../geometry';
import { firstAtLeast, type Grid, PLAIN, SHARED } from './grid';
import { createHeap, type Heap } from './heap';
import { DIRECTIONS, type Pairing } from './stub';

/** What a bend costs, in pixels of detour. */
const BEND = 60;
/** A trifle that lets a wire bend early rather than late where all else is equal. */
const LATE_BEND = 0.002;

/** A way through a grid and its cost. */
export interface Found {
  readonly points: readonly Point[];
  readonly cost: number;
}

/** Searches grids; keeps its working memory between searches. */
export type Search = (grid: Grid, pairing: Pairing, hasSiblings: boolean) => Found | undefined;

interface Memory {
  costs: Float64Array;
  parents: Int32Array;
  readonly heap: Heap;
}

/** A* over (crossing, direction) states, with a price on bends. */
export function createSearch(): Search {
  const memory: Memory = { costs: new Float64Array(0), parents: new Int32Array(0), heap: createHeap() };
  return (grid, pairing, hasSiblings) => {
    const size = grid.xs.length * grid.ys.length * 4;
    if (memory.costs.length < size) {
      memory.costs = new Float64Array(size);
      memory.parents = new Int32Array(size);
    }
    memory.costs.fill(Number.POSITIVE_INFINITY, 0, size);
    memory.heap.clear();
    return explore(memory, grid, pairing, hasSiblings ? SHARED : PLAIN);
  };
}

function explore(memory: Memory, grid: Grid, pairing: Pairing, pixel: number): Found | undefined {
  const { costs, parents, heap } = memory;
  const start = crossingAt(grid, pairing.start);
  const goal = crossingAt(grid, pairing.goal);
  if (start < 0 || goal < 0) return undefined;
  const leaving = DIRECTIONS.indexOf(pairing.from.side);
  const landing = (DIRECTIONS.indexOf(pairing.to.side) + 2) % 4;
  const width = grid.xs.length;
  const estimate = (crossing: number, heading: number) => {
    const column = crossing % width;
    const dx = pairing.goal.x - (grid.xs[column] ?? 0);
    const dy = pairing.goal.y - (grid.ys[(crossing - column) / width] ?? 0);
    return (Math.abs(dx) + Math.abs(dy)) * pixel + BEND * fewestBends(dx, dy, heading, landing);
  };

  const first = start * 4 + leaving;
  costs[first] = 0;
  parents[first] = -1;
  heap.push(first, estimate(start, leaving));
  // The bend into the port is paid on landing, so the first arrival need not be the cheapest.
  let landed = { cost: Number.POSITIVE_INFINITY, state: -1 };
  for (let state = heap.pop(); state >= 0; state = heap.pop()) {
    const cost = costs[state] ?? 0;
    const crossing = state >> 2;
    const direction = state & 3;
    if (cost + estimate(crossing, direction) >= landed.cost) break;
    if (crossing === goal && direction !== (landing + 2) % 4) {
      const total = cost + (direction === landing ? 0 : BEND + turnCost(grid, crossing, landing) + cost * LATE_BEND);
      if (total < landed.cost) landed = { cost: total, state };
      continue;
    }
    for (let turn = 0; turn < 4; turn++) {
      if (turn === 2) continue;
      const heading = (direction + turn) % 4;
      const next = neighbourOf(grid, crossing, heading);
      const step = next < 0 ? 0 : stepCost(grid, crossing, next);
      if (step === 0) continue;
      const bend = turn === 0 ? 0 : BEND + turnCost(grid, crossing, heading) + cost * LATE_BEND;
      const reached = cost + step + bend;
      if (reached >= (costs[next * 4 + heading] ?? 0)) continue;
      costs[next * 4 + heading] = reached;
      parents[next * 4 + heading] = state;
      heap.push(next * 4 + heading, reached + estimate(next, heading));
    }
  }
  return landed.state < 0 ? undefined : { cost: landed.cost, points: trace(memory, grid, landed.state) };
}

/** How many bends any way needs at least to arrive in the landing direction from where one heads now. */
function fewestBends(dx: number, dy: number, heading: number, landing: number): number {
  const ahead = along(dx, dy, heading);
  const onLine = (heading % 2 === 0 ? dy : dx) === 0;
  if (heading === landing) return ahead < 0 ? 4 : onLine ? 0 : 2;
  if ((heading + landing) % 2 === 0) return onLine ? 4 : 2;
  return ahead >= 0 && along(dx, dy, landing) >= 0 ? 1 : 3;
}

function along(dx: number, dy: number, direction: number): number {
  if (direction === 0) return dx;
  if (direction === 1) return dy;
  return direction === 2 ? -dx : -dy;
}

function crossingAt(grid: Grid, point: Point): number {
  const column = firstAtLeast(grid.xs, point.x);
  const row = firstAtLeast(grid.ys, point.y);
  return grid.xs[column] === point.x && grid.ys[row] === point.y ? row * grid.xs.length + column : -1;
}

/** The next crossing in a direction, or -1 at the grid's border. */
function neighbourOf(grid: Grid, crossing: number, heading: number): number {
  const width = grid.xs.length;
  const column = crossing % width;
  if (heading === 0) return column + 1 < width ? crossing + 1 : -1;
  if (heading === 2) return column > 0 ? crossing - 1 : -1;
  if (heading === 1) return crossing + width < width * grid.ys.length ? crossing + width : -1;
  return crossing - width;
}

/** The price of the edge between two neighbours; 0 where it is closed. */
function stepCost(grid: Grid, a: number, b: number): number {
  const width = grid.xs.length;
  const first = Math.min(a, b);
  const last = Math.max(a, b);
  const column = first % width;
  if (last === first + 1 && width > 1) {
    return (grid.across[first] ?? 0) * ((grid.xs[column + 1] ?? 0) - (grid.xs[column] ?? 0));
  }
  const row = (first - column) / width;
  return (grid.down[first] ?? 0) * ((grid.ys[row + 1] ?? 0) - (grid.ys[row] ?? 0));
}

function turnCost(grid: Grid, crossing: number, heading: number): number {
  const column = crossing % grid.xs.length;
  const row = (crossing - column) / grid.xs.length;
  return (heading % 2 === 0 ? grid.turnIntoY[row] : grid.turnIntoX[column]) ?? 0;
}

function trace(memory: Memory, grid: Grid, end: number): Point[] {
  const points: Point[] = [];
  for (let state = end; state >= 0; state = memory.parents[state] ?? -1) {
    const crossing = state >> 2;
    const column = crossing % grid.xs.length;
    points.push({ x: grid.xs[column] ?? 0, y: grid.ys[(crossing - column) / grid.xs.length] ?? 0 });
  }
  return points.reverse();
}
