import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, bottom, type Point, right } from '../../../src/model/layout/geometry';
import { nearestFree } from '../../../src/model/layout/nearest-free';

const BOUNDS: Box = { x: 0, y: 0, width: 100, height: 60 };
const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

describe('the nearest free place', () => {
  it.each<[string, Point, readonly Box[], Point | undefined]>([
    ['is the wanted one where nothing is', { x: 20, y: 20 }, [], { x: 20, y: 20 }],
    ['is on the border of what is in the way', { x: 20, y: 20 }, [box(10, 0, 15, 60)], { x: 25, y: 20 }],
    ['is above or below where that is nearer', { x: 50, y: 22 }, [box(0, 20, 100, 20)], { x: 50, y: 20 }],
    ['is past several in a row', { x: 20, y: 20 }, [box(0, 0, 25, 60), box(24, 0, 11, 60)], { x: 35, y: 20 }],
    ['is within the bounds', { x: -9, y: 80 }, [], { x: 0, y: 60 }],
    ['is none where all is taken', { x: 20, y: 20 }, [box(-1, -1, 102, 62)], undefined],
  ])('%s', (_, wanted, forbidden, expected) => {
    expect(nearestFree(wanted, forbidden, BOUNDS)).toEqual(expected);
  });

  it('is free, within bounds, and no point of the raster is nearer', () => {
    const at = fc.integer({ min: -10, max: 90 });
    const size = fc.integer({ min: 4, max: 60 });
    const boxes = fc.array(
      fc.tuple(at, at, size, size).map(([x, y, width, height]) => box(x, y, width, height)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(at, at, boxes, (x, y, forbidden) => {
        const isFree = (point: Point) =>
          !forbidden.some((b) => b.x < point.x && point.x < right(b) && b.y < point.y && point.y < bottom(b));
        const found = nearestFree({ x, y }, forbidden, BOUNDS);
        const away = found ? Math.hypot(found.x - x, found.y - y) : Number.POSITIVE_INFINITY;
        if (found) expect(isFree(found)).toBe(true);
        for (let px = 0; px <= right(BOUNDS); px += 2)
          for (let py = 0; py <= bottom(BOUNDS); py += 2)
            if (isFree({ x: px, y: py })) expect(Math.hypot(px - x, py - y)).toBeGreaterThanOrEqual(away - 1e-9);
      }),
      { numRuns: 60 },
    );
  });
});
