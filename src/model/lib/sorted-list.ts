import { compare } from './order';

interface WithId {
  readonly id: string;
}

/** A list sorted by id after some changes: each item in its place, undefined for one that goes. */
export function withItems<T extends WithId>(
  list: readonly T[],
  changes: ReadonlyMap<string, T | undefined>,
): readonly T[] {
  if (changes.size === 0) return list;
  const changed = [...list];
  for (const [id, item] of changes) {
    const at = placeOf(changed, id);
    const there = changed[at]?.id === id ? 1 : 0;
    if (item === undefined) changed.splice(at, there);
    else changed.splice(at, there, item);
  }
  return changed;
}

/** Where the item of this id stands, or would stand. */
function placeOf(list: readonly WithId[], id: string): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(list[middle]?.id ?? '', id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
