import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, overlaps, type Point } from '../../../src/model/layout/geometry';
import { type Label, placeLabels } from '../../../src/model/layout/labels';

const across = (id: string, y = 0, length = 200): Label => ({
  id,
  points: [
    { x: 0, y },
    { x: length, y },
  ],
  width: 40,
  height: 16,
});
const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });
const boxOf = ({ x, y }: Point, { width, height }: Label): Box => box(x - width / 2, y - height / 2, width, height);
const NOTHING = { boxes: [], lines: [] };

describe('a label', () => {
  it('stands on the middle of the longest straight part', () => {
    const label = { ...across('a'), points: [...across('a').points, { x: 200, y: 90 }] };
    expect(placeLabels([label], NOTHING).get('a')).toEqual({ x: 100, y: 0 });
  });

  it('moves along the line away from a box, no further than it must', () => {
    const at = placeLabels([across('a')], { boxes: [box(90, -20, 200, 40)], lines: [] }).get('a');
    expect(at).toEqual({ x: 68, y: 0 });
  });

  it('leaves a crossing wire and the border of a container free where it can', () => {
    const crossing = [
      { x: 100, y: -50 },
      { x: 100, y: 50 },
    ];
    const at = placeLabels([across('a')], { boxes: [], lines: [crossing] }).get('a');
    expect(Math.abs((at?.x ?? 100) - 100)).toBeGreaterThanOrEqual(22);
    expect(at?.y).toBe(0);
  });

  it('may lie over a crossing wire, but not over its own line alone, when there is no other place', () => {
    const lines = Array.from({ length: 40 }, (_, i) => [
      { x: i * 10 - 100, y: -80 },
      { x: i * 10 - 100, y: 80 },
    ]);
    expect(placeLabels([across('a')], { boxes: [], lines }).get('a')).toEqual({ x: 100, y: 0 });
  });

  it('stands above a line that is too short for it, and at the right of one that goes down', () => {
    expect(placeLabels([across('a', 0, 30)], NOTHING).get('a')).toEqual({ x: 15, y: -12 });
    const down = {
      ...across('a'),
      points: [
        { x: 0, y: 0 },
        { x: 0, y: 20 },
      ],
    };
    expect(placeLabels([down], NOTHING).get('a')).toEqual({ x: 24, y: 10 });
  });

  it('is left out where boxes leave no room, unless it is needed', () => {
    const boxes = [box(-50, -100, 300, 200)];
    expect(placeLabels([across('a')], { boxes, lines: [] }).has('a')).toBe(false);
    expect(placeLabels([{ ...across('a'), isNeeded: true }], { boxes, lines: [] }).has('a')).toBe(true);
  });

  it('that is needed keeps clear of two nodes with a gap that is narrower than itself, and stands near to it', () => {
    const boxes = [box(-150, -60, 150, 120), box(24, -23, 112, 46)];
    const label: Label = { ...across('a', 0, 24), width: 42, isNeeded: true };
    const at = placeLabels([label], { boxes, lines: [] }).get('a') ?? { x: 0, y: 0 };
    expect(boxes.some((each) => overlaps(each, boxOf(at, label)))).toBe(false);
    expect(Math.hypot(at.x - 12, at.y)).toBeLessThan(40);
  });

  it('that is needed stands over no other wire where there is a place beside it', () => {
    const boxes = [box(-150, -60, 150, 120), box(24, -60, 112, 120)];
    const above = [
      { x: -200, y: -72 },
      { x: 200, y: -72 },
    ];
    const label: Label = { ...across('a', 0, 24), width: 42, isNeeded: true };
    expect(placeLabels([label], { boxes, lines: [above] }).get('a')?.y).toBe(70);
  });

  it('makes room for those that come before', () => {
    const places = placeLabels([across('a'), across('b', 4)], NOTHING);
    expect(places.get('a')).toEqual({ x: 100, y: 0 });
    expect(places.get('b')?.x).not.toBe(100);
  });
});

describe('labels of any wires among any boxes', () => {
  const place = fc.integer({ min: 0, max: 600 });
  const wire = fc.tuple(place, place, place, place).map(([x, y, toX, toY]) => [
    { x, y },
    { x: toX, y },
    { x: toX, y: toY },
  ]);
  const size = fc.integer({ min: 8, max: 120 });
  const boxes = fc.array(
    fc.tuple(place, place, size, size).map(([x, y, width, height]) => box(x, y, width, height)),
    { maxLength: 12 },
  );
  const labels = fc
    .array(fc.tuple(wire, size), { maxLength: 12 })
    .map((all) => all.map(([points, width], i): Label => ({ id: String(i), points, width, height: 16 })));

  it('cover no box and no other label, and are the same each time', () => {
    fc.assert(
      fc.property(labels, boxes, (all, around) => {
        const surroundings = { boxes: around, lines: all.map(({ points }) => points) };
        const places = placeLabels(all, surroundings);
        const covered = all.flatMap((label) => {
          const at = places.get(label.id);
          return at ? [boxOf(at, label)] : [];
        });
        for (const [i, one] of covered.entries()) {
          expect(around.some((each) => overlaps(each, one))).toBe(false);
          expect(covered.slice(i + 1).some((each) => overlaps(each, one))).toBe(false);
        }
        expect(placeLabels(all, surroundings)).toEqual(places);
      }),
    );
  });
});
