import fc from 'fast-check';
import { expect, it } from 'vitest';
import { replacements } from '../../../src/renderer/template/replacement';

const lines = (...each: readonly string[]) => each.map((line) => `${line}\n`).join('');
const many = Array.from({ length: 60 }, (_, i) => `line ${i}`);

it.each([
  ['nothing when nothing differs', lines('a', 'b'), lines('a', 'b'), []],
  ['one line', lines('a', 'b', 'c'), lines('a', 'x', 'c'), [{ from: 2, to: 4, insert: 'x\n' }]],
  ['an added line', lines('a', 'c'), lines('a', 'b', 'c'), [{ from: 2, to: 2, insert: 'b\n' }]],
  ['a line that is gone', lines('a', 'b', 'c'), lines('a', 'c'), [{ from: 2, to: 4, insert: '' }]],
  ['everything of an empty text', '', 'a', [{ from: 0, to: 0, insert: 'a' }]],
])('changes %s', (_what, before, after, changes) => {
  expect(replacements(before, after)).toEqual(changes);
});

it('leaves what lies between two changed lines in its place', () => {
  const after = many.map((line, i) => (i === 3 || i === 50 ? `${line} changed` : line));
  expect(replacements(lines(...many), lines(...after))).toHaveLength(2);
});

it('turns any text into any other', () => {
  const anyText = fc.array(fc.constantFrom('a', 'b', '', 'c d'), { maxLength: 30 }).map((all) => all.join('\n'));
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const changes = replacements(before, after);
      const text = changes.reduceRight(
        (now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to),
        before,
      );
      expect(text).toBe(after);
    }),
    { numRuns: 1000 },
  );
});
