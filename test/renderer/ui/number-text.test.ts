import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keysOf } from '../../../src/renderer/ui/key-cap';
import { type NumberLimits, readNumber, stepped } from '../../../src/renderer/ui/number-text';

describe('a typed number', () => {
  const port: NumberLimits = { min: 1, max: 65535 };
  test.each<[string, NumberLimits, number | undefined]>([
    ['443', port, 443],
    [' 443 ', port, 443],
    ['65535', port, 65535],
    ['+5', port, 5],
    ['-5', {}, -5],
    ['0.5', { integer: false }, 0.5],
    ['.5', { integer: false }, 0.5],
    ['7.0', port, 7],
    ['', { ...port, optional: true }, undefined],
  ])('%j is taken', (text, limits, value) => {
    expect(readNumber(text, limits)).toEqual({ ok: true, value });
  });

  test.each<[string, NumberLimits, string]>([
    ['', port, 'Enter a whole number'],
    ['abc', port, 'Enter a whole number'],
    ['1e3', port, 'Enter a whole number'],
    ['0x10', port, 'Enter a whole number'],
    ['1.5', port, 'Enter a whole number'],
    ['99999999999999999999', {}, 'Enter a whole number'],
    ['Infinity', { integer: false }, 'Enter a number'],
    ['0', port, 'From 1 to 65535'],
    ['65536', port, 'From 1 to 65535'],
    ['-1', { min: 0 }, '0 at least'],
    ['9', { max: 8 }, '8 at most'],
  ])('%j is refused: see the reason', (text, limits, reason) => {
    expect(readNumber(text, limits)).toEqual({ ok: false, reason });
  });

  test('what is taken lies within the limits and reads back as itself', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer(), (value, a, b) => {
        const limits = { min: Math.min(a, b), max: Math.max(a, b) };
        const reading = readNumber(String(value), limits);
        expect(reading.ok).toBe(value >= limits.min && value <= limits.max);
        if (reading.ok) expect(reading.value).toBe(value);
      }),
    );
  });

  test('a step never leaves the limits', () => {
    expect(stepped(65535, 1, port)).toBe(65535);
    expect(stepped(1, -1, port)).toBe(1);
    expect(stepped(80, 1, port)).toBe(81);
    expect(stepped(undefined, 1, port)).toBe(1);
  });
});

test.each([
  ['Ctrl+Shift+P', ['Ctrl', 'Shift', 'P']],
  ['Ctrl++', ['Ctrl', '+']],
  ['F8', ['F8']],
  ['?', ['?']],
])('the keys of %s', (shortcut, keys) => {
  expect(keysOf(shortcut)).toEqual(keys);
});
