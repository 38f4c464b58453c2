import fc from 'fast-check';
import { expect, it } from 'vitest';
import { replacement } from '../../../src/renderer/template/replacement';

it.each([
  ['leaves what is equal before and behind', 'a: 1\nb: 2\nc: 3', 'a: 1\nb: 4\nc: 3', { from: 8, to: 9, insert: '4' }],
  ['inserts between', 'ac', 'abc', { from: 1, to: 1, insert: 'b' }],
  ['removes', 'abc', 'ac', { from: 1, to: 2, insert: '' }],
  ['counts no character twice', 'aaa', 'aaaa', { from: 3, to: 3, insert: 'a' }],
  ['does nothing when nothing differs', 'same', 'same', []],
])('%s', (_what, before, after, change) => {
  expect(replacement(before, after)).toEqual(change);
});

it('turns any text into any other', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const change = replacement(before, after);
      const text = Array.isArray(change)
        ? before
        : before.slice(0, change.from) + change.insert + before.slice(change.to);
      expect(text).toBe(after);
    }),
  );
});
