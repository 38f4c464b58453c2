import type { CfnValue } from '../cfn/value';
import { sameData } from '../lib/same-data';
import type { SourceList, SourcePath } from '../source/template';
import { toValue } from '../source/value';
import { keyIn, keyOf, paired, SETTING_KEY } from './align';
import { saysSame } from './says-same';
import { type Outcome, patchValue } from './three-way';

/** Writes the difference between two emitted lists into the list of the source, item by item. */
export function patchList(
  out: Outcome,
  path: SourcePath,
  before: readonly CfnValue[],
  after: readonly CfnValue[],
  list: SourceList,
): void {
  const there = list.items.map(toValue);
  const places = placesOf(before, there);
  const key = keyOf([before, after, there]);
  const pairs = paired(before, after);
  const kept = new Map(pairs.map(([i, j]) => [j, i]));
  const survives = new Set(pairs.map(([i]) => i));
  for (const [i, item] of before.entries()) {
    const place = places[i];
    if (survives.has(i)) continue;
    if (place !== undefined) out.edits.push({ kind: 'remove', path: [...path, place] });
    else if (there.every((other) => !saysSame(other, item))) out.lost.push(path);
  }
  let behind = before.length === 0 ? there.length - 1 : -1;
  for (const [j, item] of after.entries()) {
    const i = kept.get(j);
    const place = i === undefined ? undefined : places[i];
    const same =
      i === undefined && key !== undefined
        ? found(there.findIndex((other) => keyIn(other, key) === keyIn(item, key)))
        : undefined;
    // The text says a setting that was not emitted: it is set there.
    if (same !== undefined) patchValue(out, [...path, same], undefined, item, list.items[same]);
    else if (i === undefined) insert(out, path, moved(item, before, places, there), behind + 1, there);
    else if (place !== undefined) {
      patchValue(out, [...path, place], before[i], item, list.items[place]);
      behind = place;
    } else if (!sameData(before[i], item)) {
      if (key !== undefined) insert(out, path, item, behind + 1, there);
      else out.lost.push(path);
    }
  }
}

function insert(out: Outcome, path: SourcePath, value: CfnValue, index: number, there: readonly CfnValue[]): void {
  if (there.some((other) => saysSame(other, value))) return;
  out.edits.push({ kind: 'insert', path: [...path, index], value });
}

/** An item that only changed its place keeps what the source says of it. */
function moved(
  item: CfnValue,
  before: readonly CfnValue[],
  places: readonly (number | undefined)[],
  there: readonly CfnValue[],
): CfnValue {
  const place = places[before.findIndex((other) => sameData(other, item))];
  return (place === undefined ? undefined : there[place]) ?? item;
}

/**
 * Where each emitted item stands in the source: by its key, as it is, or, where both have as many left, in order. Of
 * settings only the key tells.
 */
function placesOf(emitted: readonly CfnValue[], there: readonly CfnValue[]): readonly (number | undefined)[] {
  const key = keyOf([emitted, there]);
  const isSame = (other: CfnValue, item: CfnValue) =>
    key === undefined ? saysSame(other, item) : keyIn(other, key) === keyIn(item, key);
  const taken = new Set<number>();
  const places = emitted.map((item) => {
    const place = there.findIndex((other, i) => !taken.has(i) && isSame(other, item));
    if (place !== -1) taken.add(place);
    return found(place);
  });
  const free = there.flatMap((_, i) => (taken.has(i) ? [] : [i]));
  const open = places.filter((place) => place === undefined).length;
  let next = 0;
  return key !== SETTING_KEY && free.length === open ? places.map((place) => place ?? free[next++]) : places;
}

function found(index: number): number | undefined {
  return index === -1 ? undefined : index;
}
