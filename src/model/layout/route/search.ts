import type { Point } from '../geometry';
import { firstAtLeast, type Grid, PLAIN, SHARED } from './grid';
import { createHeap, type Heap } from './heap';
import { DIRECTIONS, type Pairing } from './stub';

/** What a bend costs, in pixels of detour. */
const BEND = 60;

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
  const estimate = (crossing: number) => {
    const dx = Math.abs((grid.xs[crossing % width] ?? 0) - pairing.goal.x);
    const dy = Math.abs((grid.ys[Math.floor(crossing / width)] ?? 0) - pairing.goal.y);
    return (dx + dy) * pixel + (dx > 0 && dy > 0 ? BEND : 0);
  };

  costs[start * 4 + leaving] = 0;
  parents[start * 4 + leaving] = -1;
  heap.push(start * 4 + leaving, estimate(start));
  // The bend into the port is paid on landing, so the first arrival need not be the cheapest.
  let landed = { cost: Number.POSITIVE_INFINITY, state: -1 };
  for (let state = heap.pop(); state >= 0; state = heap.pop()) {
    const cost = costs[state] ?? 0;
    const crossing = state >> 2;
    const direction = state & 3;
    if (cost + estimate(crossing) >= landed.cost) break;
    if (crossing === goal && direction !== (landing + 2) % 4) {
      const total = cost + (direction === landing ? 0 : BEND + turnCost(grid, crossing, landing));
      if (total < landed.cost) landed = { cost: total, state };
      continue;
    }
    for (let turn = 0; turn < 4; turn++) {
      if (turn === 2) continue;
      const heading = (direction + turn) % 4;
      const step = stepTo(grid, crossing, heading);
      if (step.cost === 0) continue;
      const next = step.crossing * 4 + heading;
      const reached = cost + step.cost + (turn === 0 ? 0 : BEND + turnCost(grid, crossing, heading));
      if (reached >= (costs[next] ?? 0)) continue;
      costs[next] = reached;
      parents[next] = state;
      heap.push(next, reached + estimate(step.crossing));
    }
  }
  return landed.state < 0 ? undefined : { cost: landed.cost, points: trace(memory, grid, landed.state) };
}

function crossingAt(grid: Grid, point: Point): number {
  const column = firstAtLeast(grid.xs, point.x);
  const row = firstAtLeast(grid.ys, point.y);
  return grid.xs[column] === point.x && grid.ys[row] === point.y ? row * grid.xs.length + column : -1;
}

/** The neighbour in a direction and the price of going there; price 0 where the way is closed. */
function stepTo(grid: Grid, crossing: number, heading: number): { crossing: number; cost: number } {
  const width = grid.xs.length;
  const column = crossing % width;
  const row = (crossing - column) / width;
  const horizontal = heading % 2 === 0;
  const lines = horizontal ? grid.xs : grid.ys;
  const from = horizontal ? column : row;
  const to = heading < 2 ? from + 1 : from - 1;
  if (to < 0 || to >= lines.length) return { crossing, cost: 0 };
  const next = crossing + (to - from) * (horizontal ? 1 : width);
  const price = (horizontal ? grid.across : grid.down)[heading < 2 ? crossing : next] ?? 0;
  return { crossing: next, cost: Math.abs((lines[to] ?? 0) - (lines[from] ?? 0)) * price };
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
