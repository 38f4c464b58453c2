import { type Box, bottom, overlaps, right } from '../geometry';

/** Things by where they are: what overlaps a region is found without a look at everything. */
export interface Plane<T> {
  add(item: T, box: Box): void;
  /** What overlaps a region, in no particular order. */
  within(region: Box): readonly T[];
}

interface Entry<T> {
  readonly item: T;
  readonly box: Box;
  /** The last question that found it: it may lie in many cells. */
  found: number;
}

/** The side of a cell: a few nodes each. */
const CELL = 512;

/** An empty plane. */
export function createPlane<T>(): Plane<T> {
  const all: Entry<T>[] = [];
  const cells = new Map<number, Entry<T>[]>();
  let questions = 0;
  return {
    add(item, box) {
      const entry = { item, box, found: 0 };
      all.push(entry);
      for (const key of keysOf(box)) {
        const cell = cells.get(key);
        if (cell) cell.push(entry);
        else cells.set(key, [entry]);
      }
    },
    within(region) {
      const found: T[] = [];
      questions += 1;
      const look = (entry: Entry<T>) => {
        if (entry.found === questions || !overlaps(entry.box, region)) return;
        entry.found = questions;
        found.push(entry.item);
      };
      if (cellsOf(region) > all.length) all.forEach(look);
      else for (const key of keysOf(region)) cells.get(key)?.forEach(look);
      return found;
    },
  };
}

/** Cells are told apart by one number; two that share it by chance only cost a comparison more. */
const ROW = 1_000_003;

function* keysOf(box: Box): Generator<number, void> {
  for (let x = Math.floor(box.x / CELL); x <= Math.floor(right(box) / CELL); x++) {
    for (let y = Math.floor(box.y / CELL); y <= Math.floor(bottom(box) / CELL); y++) yield x * ROW + y;
  }
}

function cellsOf({ width, height }: Box): number {
  return (width / CELL + 2) * (height / CELL + 2);
}
