import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shadowBox } from '../../../../src/model/layout/auto/shadow';
import { type Box, overlaps } from '../../../../src/model/layout/geometry';

const subnet = { x: 100, y: 400, width: 600, height: 92 };

describe('a shadow', () => {
  it('stands below its node in the middle of the subnet content', () => {
    const node = { x: 300, y: 200, width: 148, height: 96 };
    expect(shadowBox(subnet, node, [])).toEqual({ x: 312, y: 436, width: 124, height: 40 });
  });

  it.each([
    ['left of the subnet', 0, 112],
    ['right of the subnet', 900, 564],
  ])('stays inside when its node is %s', (_, x, expected) => {
    expect(shadowBox(subnet, { x, y: 200, width: 60, height: 60 }, []).x).toBe(expected);
  });

  it('steps aside for a shadow that stands in its place', () => {
    const node = { x: 300, y: 200, width: 148, height: 96 };
    const first = shadowBox(subnet, node, []);
    expect(shadowBox(subnet, node, [first])).toEqual({ ...first, x: first.x - 132 });
  });

  it('never covers another one, however full the subnet is', () => {
    const nodes = fc.array(fc.integer({ min: -200, max: 900 }), { maxLength: 12 });
    fc.assert(
      fc.property(nodes, fc.integer({ min: 60, max: 600 }), (xs, width) => {
        const placed: Box[] = [];
        for (const x of xs) {
          const box = shadowBox({ ...subnet, width }, { x, y: 0, width: 148, height: 96 }, placed);
          expect(placed.filter((other) => overlaps(other, box))).toEqual([]);
          placed.push(box);
        }
      }),
    );
  });
});
