import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, overlaps } from '../../../../src/model/layout/geometry';
import { placePills } from '../../../../src/renderer/canvas/far/pill-places';
import { placeTabs, type Tab } from '../../../../src/renderer/canvas/far/tab-places';

const FAR = 5;
const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });
const tab = (id: string, frame: Box, more: Partial<Tab> = {}): Tab => ({
  id,
  frame,
  icon: 16,
  name: 60,
  contents: 30,
  height: 16,
  lines: [0, -8],
  deeper: [40],
  ...more,
});
const placesOf = (tabs: readonly Tab[], solid: readonly Box[] = []) => placeTabs(tabs, solid, FAR).places;

describe('the name of a container at a distance', () => {
  const frame = box(0, 0, 1000, 500);

  it('stands in the corner, its numbers at the other end', () => {
    expect(placesOf([tab('a', frame)]).get('a')).toEqual({ x: 0, y: 0, shows: 'apart' });
  });

  it.each<[string, Box, object]>([
    ['takes the next line when something stands in the corner', box(0, 45, 300, 200), { x: 0, y: -8 }],
    ['moves along the line when the corner is full on every line', box(0, -100, 300, 200), { x: 64, y: 0 }],
    ['takes its numbers along when the other end is full', box(800, -100, 200, 200), { x: 0, y: 0, shows: 'beside' }],
    ['leaves its numbers out when there is room for the name alone', box(310, -100, 690, 200), { shows: 'name' }],
    ['goes further inside when the top line is full', box(0, -100, 1000, 200), { x: 0, y: 40, shows: 'name' }],
    ['leaves its icon when there is no room for more', box(100, -100, 900, 500), { x: 0, shows: 'icon' }],
    ['stays in the corner when there is no room at all', box(-100, -100, 2000, 500), { x: 0, y: 0, shows: 'icon' }],
  ])('%s', (_, solid, place) => {
    expect(placesOf([tab('a', frame)], [solid]).get('a')).toMatchObject(place);
  });

  it('makes room for the name of the container around it', () => {
    const places = placesOf([tab('outer', frame), tab('inner', box(20, 20, 900, 400))]);
    expect(places.get('outer')).toMatchObject({ x: 0, y: 0 });
    expect(places.get('inner')?.x).toBeGreaterThan(0);
  });

  it('may be wider than a small container', () => {
    expect(placesOf([tab('a', box(0, 0, 100, 100))]).get('a')).toEqual({ x: 0, y: 0, shows: 'beside' });
  });
});

describe('names and pills of any map', () => {
  const place = fc.integer({ min: 0, max: 2000 });
  const size = fc.integer({ min: 40, max: 900 });
  const boxes = fc.array(
    fc.tuple(place, place, size, size).map(([x, y, width, height]) => box(x, y, width, height)),
    { maxLength: 10 },
  );
  const lines = fc.array(
    fc.tuple(place, place, place).map(([x, y, toX]) => [
      { x, y },
      { x: toX, y },
    ]),
    { maxLength: 6 },
  );

  it('cover neither squares nor one another, but for icons without any room', () => {
    fc.assert(
      fc.property(boxes, boxes, lines, fc.integer({ min: 2, max: 20 }), (frames, solid, routes, far) => {
        const tabs = frames.map((frame, i) => tab(String(i), frame));
        const { places, boxes: covered } = placeTabs(tabs, solid, far);
        const words = covered.filter(({ width }) => width > 16 * far);
        for (const one of words) expect(solid.some((each) => overlaps(each, one))).toBe(false);
        for (const [i, one] of words.entries())
          expect(words.slice(i + 1).some((each) => overlaps(each, one))).toBe(false);
        expect(places.size).toBe(frames.length);
        const pills = routes.map((points, i) => ({ id: String(i), words: '5 TGW', points }));
        for (const at of placePills(pills, [...solid, ...covered], far).values()) {
          const pill = box(at.x - 22 * far, at.y - 9 * far, 44 * far, 18 * far);
          expect([...solid, ...covered].some((each) => overlaps(each, pill))).toBe(false);
        }
      }),
    );
  });
});
