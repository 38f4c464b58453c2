import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, inflate, overlaps } from '../../../../src/model/layout/geometry';
import { placePills } from '../../../../src/renderer/canvas/far/pill-places';
import { placeTabs, type Tab } from '../../../../src/renderer/canvas/far/tab-places';

const FAR = 5;
const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });
const tab = (id: string, frame: Box, more: Partial<Tab> = {}): Tab => ({
  id,
  frame,
  icon: 16,
  name: 60,
  least: 40,
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
    expect(placesOf([tab('a', frame)]).get('a')).toEqual({ x: 0, y: 0, shows: 'apart', name: 60 });
  });

  it.each<[string, Box, object]>([
    ['takes the next line when something stands in the corner', box(0, 45, 300, 200), { x: 0, y: -8 }],
    ['moves along the line when the corner is full on every line', box(0, -100, 300, 200), { x: 60, y: 0 }],
    ['takes its numbers along when the other end is full', box(800, -100, 200, 200), { x: 0, y: 0, shows: 'beside' }],
    ['is cut a little rather than leave its numbers out', box(450, -100, 550, 200), { shows: 'beside', name: 48 }],
    [
      'leaves its numbers out when there is room for the name alone',
      box(310, -100, 690, 200),
      { shows: 'name', name: 60 },
    ],
    ['is cut further when there is room for a part of it', box(220, -100, 780, 500), { x: 0, shows: 'name', name: 40 }],
    ['goes further inside when the top line is full', box(0, -100, 1000, 200), { x: 0, y: 40, shows: 'name' }],
    ['is kept at the corner when there is no room at all', box(-100, -100, 2000, 700), { x: 0, y: 0, shows: 'apart' }],
  ])('%s', (_, solid, place) => {
    expect(placesOf([tab('a', frame)], [solid]).get('a')).toMatchObject(place);
  });

  it('makes room for the name of the container around it', () => {
    const places = placesOf([tab('outer', frame), tab('inner', box(20, 20, 900, 400))]);
    expect(places.get('outer')).toMatchObject({ x: 0, y: 0 });
    expect(places.get('inner')?.x).toBeGreaterThan(0);
  });

  it('leaves its icon in a frame that is smaller than the shortest name', () => {
    expect(placesOf([tab('a', box(0, 0, 100, 100))]).get('a')).toMatchObject({ x: 0, y: 0, shows: 'icon' });
  });

  it('leaves its icon where names of containers around it leave no room', () => {
    const wide = { name: 200, least: 200, contents: 0, lines: [0], deeper: [] };
    const places = placesOf([tab('outer', frame, wide), tab('inner', frame, { ...wide, name: 60, least: 60 })]);
    expect(places.get('inner')).toMatchObject({ shows: 'icon' });
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

  it('cover neither one another nor, where there is room, what is solid', () => {
    fc.assert(
      fc.property(boxes, boxes, lines, fc.integer({ min: 2, max: 20 }), (frames, solid, routes, far) => {
        const tabs = frames.map((frame, i) => tab(String(i), frame));
        const { places, boxes: covered } = placeTabs(tabs, solid, far);
        const words = covered.filter(({ width }) => width > 16 * far).map((each) => inflate(each, -1e-3));
        for (const [i, one] of words.entries())
          expect(words.slice(i + 1).some((each) => overlaps(each, one))).toBe(false);
        const alone = placeTabs(tabs.slice(0, 1), [], far).boxes.map((each) => inflate(each, -1e-3));
        const isFree = !alone.some((one) => solid.some((each) => overlaps(each, one)));
        const [first] = placeTabs(tabs.slice(0, 1), solid, far).places.values();
        if (isFree && first) expect(first).toEqual(placeTabs(tabs.slice(0, 1), [], far).places.get('0'));
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
