import { expect, it } from 'vitest';
import { matchAt, matchesOf } from '../../../src/renderer/template/matches';

const found = (text: string, words: string) => matchesOf(text, words).map(({ from, to }) => text.slice(from, to));

it('finds words in any case, and signs as they are', () => {
  expect(found('Vpc: !Ref VPC\nVpcId', 'vpc')).toEqual(['Vpc', 'VPC', 'Vpc']);
  expect(found('${A.B} and ${AxB}', '${a.b}')).toEqual(['${A.B}']);
});

it('finds nothing by no words, and does not find on for ever', () => {
  expect(matchesOf('abc', '')).toEqual([]);
  expect(matchesOf('a'.repeat(100_000), 'a')).toHaveLength(2000);
});

it.each([
  [0, 0],
  [2, 2],
  [3, 0],
  [-1, 2],
  [-4, 2],
])('goes round: %i steps behind the first of three is %i', (steps, at) => {
  expect(matchAt(matchesOf('aaa', 'a'), steps)).toBe(at);
  expect(matchAt([], steps)).toBe(-1);
});
