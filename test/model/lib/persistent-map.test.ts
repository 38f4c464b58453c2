import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { persistentMap, withEntries } from '../../../src/model/lib/persistent-map';
import { withItems } from '../../../src/model/lib/sorted-list';

const keys = fc.constantFrom(...Array.from({ length: 60 }, (_, i) => `n_${i}`));
const changes = fc.array(fc.tuple(keys, fc.option(fc.nat(), { nil: undefined })), { maxLength: 20 });

describe('a persistent map', () => {
  it('holds what a map holds after the same changes, and stays as it was before them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.nat())), fc.array(changes), (start, steps) => {
        const plain = new Map(start);
        let map = persistentMap(plain);
        for (const step of steps) {
          const [before, was] = [map, new Map(plain)];
          map = withEntries(map, new Map(step));
          for (const [key, value] of new Map(step)) value === undefined ? plain.delete(key) : plain.set(key, value);
          for (let i = 0; i < 60; i++) {
            expect(map.get(`n_${i}`)).toBe(plain.get(`n_${i}`));
            expect(before.get(`n_${i}`)).toBe(was.get(`n_${i}`));
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('a sorted list', () => {
  it('stays sorted by id, each item there once, whatever is put in and taken out', () => {
    fc.assert(
      fc.property(fc.array(changes), (steps) => {
        const plain = new Map<string, number>();
        let list: readonly { readonly id: string; readonly n: number }[] = [];
        for (const step of steps) {
          const items = [...new Map(step)].map(([id, n]) => [id, n === undefined ? undefined : { id, n }] as const);
          list = withItems(list, new Map(items));
          for (const [id, item] of items) item ? plain.set(id, item.n) : plain.delete(id);
          expect(list).toEqual([...plain].map(([id, n]) => ({ id, n })).sort((a, b) => (a.id < b.id ? -1 : 1)));
        }
      }),
    );
  });
});
