import { describe, expect, it } from 'vitest';
import { detailAt, farAt } from '../../../../src/renderer/canvas/far/detail';

describe('the level of detail', () => {
  it.each([
    [4, 'full'],
    [0.6, 'full'],
    [0.599, 'middle'],
    [0.3, 'middle'],
    [0.299, 'map'],
    [0.05, 'map'],
  ])('at zoom %d is %s', (zoom, detail) => {
    expect(detailAt(zoom)).toBe(detail);
  });

  it.each([0.05, 0.15, 0.3, 0.59])('keeps 12 px on the screen at zoom %d', (zoom) => {
    expect(12 * farAt(zoom) * zoom).toBeCloseTo(12);
  });

  it.each([0.6, 1, 4])('lets words grow with the drawing at zoom %d', (zoom) => {
    expect(farAt(zoom)).toBe(1);
  });
});
