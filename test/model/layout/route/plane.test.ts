import fc from 'fast-check';
import { expect, it } from 'vitest';
import { overlaps } from '../../../../src/model/layout/geometry';
import { createPlane } from '../../../../src/model/layout/route/plane';

const anyBox = fc.record({
  x: fc.integer({ min: -3000, max: 3000 }),
  y: fc.integer({ min: -3000, max: 3000 }),
  width: fc.integer({ min: 0, max: 2000 }),
  height: fc.integer({ min: 0, max: 2000 }),
});

it('finds what overlaps a region, each once, whatever the cells it lies in', () => {
  fc.assert(
    fc.property(fc.array(anyBox, { maxLength: 30 }), fc.array(anyBox, { maxLength: 5 }), (boxes, regions) => {
      const plane = createPlane<number>();
      for (const [i, box] of boxes.entries()) plane.add(i, box);
      for (const region of regions) {
        const wanted = boxes.flatMap((box, i) => (overlaps(box, region) ? [i] : []));
        expect([...plane.within(region)].sort((a, b) => a - b)).toEqual(wanted);
      }
    }),
  );
});
