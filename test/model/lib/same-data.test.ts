import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameData } from '../../../src/model/lib/same-data';

describe('data that is the same', () => {
  it.each<[string, unknown, unknown, boolean]>([
    ['equal numbers', 1, 1, true],
    ['not a number twice', Number.NaN, Number.NaN, true],
    ['a number and its text', 1, '1', false],
    ['nothing and nothing', null, null, true],
    ['nothing and an empty object', null, {}, false],
    ['keys in another order', { a: 1, b: { c: [2] } }, { b: { c: [2] }, a: 1 }, true],
    ['another value deep inside', { a: { b: [1, { c: 2 }] } }, { a: { b: [1, { c: 3 }] } }, false],
    ['a key more', { a: 1 }, { a: 1, b: 2 }, false],
    ['a key without a value in place of another key', { a: undefined }, { b: 1 }, false],
    ['a list in another order', [1, 2], [2, 1], false],
    ['a list and an object with its indexes', [1], { 0: 1 }, false],
  ])('%s', (_, a, b, same) => {
    expect([sameData(a, b), sameData(b, a)]).toEqual([same, same]);
  });

  it('is every copy of it, and nothing that JSON tells apart', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(sameData(a, structuredClone(a))).toBe(true);
        if (sameData(a, b)) expect(a).toEqual(b);
      }),
    );
  });
});
