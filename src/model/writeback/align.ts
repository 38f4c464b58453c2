import { type CfnValue, intrinsicOf, isList } from '../cfn/value';
import { sameData } from '../lib/same-data';

/** Which items of two lists belong together; each item at most once, in an order that both have. */
export type Pairs = readonly (readonly [number, number])[];

/** Properties that say which item of a list is meant, whatever else is in it. */
const KEYS = ['Key', 'Id', 'Name', 'AttributeName'] as const;

/** Tags and attributes: another key is another setting, never the same one by another name. */
export const SETTING_KEY = 'Key';

/** The property by which all items of these lists can be told apart, if there is one. An item may be an expression. */
export function keyOf(lists: readonly (readonly CfnValue[])[]): string | undefined {
  return KEYS.find((key) =>
    lists.every((list) => {
      const keys = list.filter((item) => !isChosen(item)).map((item) => keyIn(item, key));
      const isTold = keys.length > 0 || list.length === 0;
      return isTold && keys.every((each) => each !== undefined) && new Set(keys).size === keys.length;
    }),
  );
}

/** An item that is there under a condition, or put there by a macro. */
function isChosen(item: CfnValue): boolean {
  return typeof item === 'object' && !isList(item) && intrinsicOf(item) !== undefined;
}

/** What an item is called by that property. */
export function keyIn(item: CfnValue | undefined, key: string): string | undefined {
  if (item === undefined || typeof item !== 'object' || isList(item)) return undefined;
  const value = item[key];
  return typeof value === 'string' ? value : undefined;
}

/**
 * Items that belong together: equal ones, and between two equal pairs those that stand at the same place, as far as they
 * are of one shape. The others came or went.
 */
export function paired(before: readonly CfnValue[], after: readonly CfnValue[]): Pairs {
  const key = keyOf([before, after]);
  if (key !== undefined) return pairedByKey(before, after, key);
  const equal = longestCommon(before, after);
  const ends = [...equal, [before.length, after.length] as const];
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  for (const [endI, endJ] of ends) {
    // Where as many went as came, each was changed; otherwise nobody can say which one is meant.
    for (let n = 0; endI - i === endJ - j && n < endI - i; n++) {
      if (sameShape(before[i + n], after[j + n])) pairs.push([i + n, j + n]);
    }
    if (endI < before.length || endJ < after.length) pairs.push([endI, endJ]);
    [i, j] = [endI + 1, endJ + 1];
  }
  return pairs;
}

/** Items with the same key; where as many keys went as came, what is called by them is called otherwise now. */
function pairedByKey(before: readonly CfnValue[], after: readonly CfnValue[], key: string): Pairs {
  const same = before.flatMap((item, i) => {
    const j = after.findIndex((other) => keyIn(other, key) === keyIn(item, key));
    return j === -1 ? [] : [[i, j] as const];
  });
  const [went, came] = [
    without(
      before,
      same.map(([i]) => i),
    ),
    without(
      after,
      same.map(([, j]) => j),
    ),
  ];
  if (key === SETTING_KEY || went.length !== came.length) return same;
  return [...same, ...went.map((i, n) => [i, came[n] ?? i] as const)];
}

function without(list: readonly CfnValue[], taken: readonly number[]): readonly number[] {
  return list.flatMap((_, i) => (taken.includes(i) ? [] : [i]));
}

function sameShape(a: CfnValue | undefined, b: CfnValue | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return (typeof a === 'object') === (typeof b === 'object');
}

/** The longest run of equal items, as pairs of their places. */
function longestCommon(a: readonly CfnValue[], b: readonly CfnValue[]): Pairs {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = sameData(a[i], b[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (sameData(a[i], b[j])) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
