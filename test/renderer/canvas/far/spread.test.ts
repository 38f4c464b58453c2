import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread, spreadRows } from '../../../../src/renderer/canvas/far/spread';

describe('numbers that are spread', () => {
  it.each<[string, readonly number[], readonly number[]]>([
    ['stay where they are far enough apart', [10, 40, 70], [10, 40, 70]],
    ['move apart to both sides', [50, 50], [45, 55]],
    ['push along what comes after them', [50, 50, 58], [42.67, 52.67, 62.67]],
    ['keep within the ends', [0, 2, 99], [0, 10, 99]],
    ['keep within the last end', [98, 99], [90, 100]],
  ])('%s', (_, numbers, expected) => {
    const spreadOut = spread(numbers, 10, 0, 100);
    for (const [i, number] of spreadOut.entries()) expect(number).toBeCloseTo(expected[i] ?? Number.NaN, 1);
  });
});

describe('points that are spread in rows', () => {
  const bounds = { x: 0, y: 0, width: 100, height: 30 };
  const rowsOf = (points: readonly { y: number }[] | undefined) => new Set(points?.map(({ y }) => y)).size;

  it('keep their rows where there is room', () => {
    const points = [20, 60].flatMap((x) => [0, 14].map((y) => ({ x, y })));
    const placed = spreadRows(points, 16, bounds);
    expect(rowsOf(placed)).toBe(2);
    expect(placed?.map(({ x }) => x)).toEqual([20, 20, 60, 60]);
  });

  it('become one row where there is room for one only, from left to right as they stood', () => {
    const points = [20, 40].flatMap((x) => [0, 14].map((y) => ({ x, y })));
    const placed = spreadRows(points, 20, { ...bounds, height: 14 });
    expect(rowsOf(placed)).toBe(1);
    expect(placed?.map(({ x }) => x)).toEqual([0, 20, 40, 60]);
  });

  it('are not placed where there is too little room', () => {
    const points = Array.from({ length: 15 }, (_, i) => ({ x: i, y: 0 }));
    expect(spreadRows(points, 16, bounds)).toBeUndefined();
  });

  it('are a pitch apart and within bounds, whenever there are places enough', () => {
    const at = fc.record({ x: fc.integer({ min: 0, max: 100 }), y: fc.integer({ min: 0, max: 30 }) });
    fc.assert(
      fc.property(fc.array(at, { minLength: 1, maxLength: 20 }), fc.integer({ min: 4, max: 40 }), (points, pitch) => {
        const places = (Math.floor(100 / pitch) + 1) * (Math.floor(30 / pitch) + 1);
        const placed = spreadRows(points, pitch, bounds);
        expect(placed !== undefined).toBe(points.length <= places);
        for (const [i, a] of (placed ?? []).entries()) {
          expect(a.x >= -1e-6 && a.x <= 100 + 1e-6 && a.y >= -1e-6 && a.y <= 30 + 1e-6).toBe(true);
          for (const b of (placed ?? []).slice(i + 1))
            expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThanOrEqual(pitch - 1e-6);
        }
      }),
    );
  });
});
