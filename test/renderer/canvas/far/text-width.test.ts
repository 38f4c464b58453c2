import { describe, expect, it } from 'vitest';
import { cutInMiddle, textWidth } from '../../../../src/renderer/canvas/far/text-width';

describe('the width of a text', () => {
  it.each([
    ['orders-vpc', 12, 67],
    ['Europe (Frankfurt)', 12, 112],
    ['iiii', 10, 10.8],
    ['Ümlaut', 10, 34.5],
  ])('%s at %d px is about %d', (text, size, expected) => {
    expect(Math.abs(textWidth(text, size) - expected)).toBeLessThan(expected * 0.06);
  });
});

describe('a text that is cut in the middle', () => {
  const cut = (text: string, letters: number) => cutInMiddle(text, letters * 6, (each) => each.length * 6);

  it.each([
    ['web-1', 5, 'web-1'],
    ['web-1', 4, 'we…1'],
    ['orders-api-prod', 9, 'orde…prod'],
    ['orders-api-prod', 3, 'o…d'],
    ['orders-api-prod', 1, 'o…'],
    ['two words', 7, 'two…rds'],
  ])('%s with room for %d letters is %s', (text, letters, expected) => {
    expect(cut(text, letters)).toBe(expected);
  });
});
