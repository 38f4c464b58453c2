import { describe, expect, it } from 'vitest';
import { tieLine } from '../../../src/model/layout/tie-line';

const box = (x: number, y: number, width = 100, height = 40) => ({ x, y, width, height });

describe('a tie between two boxes', () => {
  it.each([
    [
      'to the right',
      box(300, 0),
      [
        [100, 20],
        [300, 20],
      ],
    ],
    [
      'to the left',
      box(-300, 0),
      [
        [0, 20],
        [-200, 20],
      ],
    ],
    [
      'below',
      box(0, 200),
      [
        [50, 40],
        [50, 200],
      ],
    ],
    [
      'above',
      box(0, -200),
      [
        [50, 0],
        [50, -160],
      ],
    ],
    [
      'below, larger and beside its middle',
      box(40, 200, 400, 200),
      [
        [52, 40],
        [52, 200],
      ],
    ],
  ])('is straight %s', (_where, to, points) => {
    expect(tieLine(box(0, 0), to, []).map(({ x, y }) => [x, y])).toEqual(points);
  });

  it('bends once where they lie askew', () => {
    expect(tieLine(box(0, 0), box(300, 200, 400, 200), [])).toEqual([
      { x: 100, y: 20 },
      { x: 312, y: 20 },
      { x: 312, y: 200 },
    ]);
  });

  it('passes beside a container that it does not belong to', () => {
    const strange = box(-100, 100, 260, 400);
    expect(tieLine(box(0, 0), box(0, 600), [], [strange])).toEqual([
      { x: 100, y: 20 },
      { x: 170, y: 20 },
      { x: 170, y: 620 },
      { x: 100, y: 620 },
    ]);
  });

  it('passes over or under what stands in a row with both', () => {
    const way = tieLine(box(0, 0), box(400, 0, 100, 60), [box(200, -100, 100, 300)]);
    expect(way).toEqual([
      { x: 50, y: 0 },
      { x: 50, y: -110 },
      { x: 450, y: -110 },
      { x: 450, y: 0 },
    ]);
  });

  it('takes the other bend when something stands in the way', () => {
    expect(tieLine(box(0, 0), box(300, 200, 400, 200), [box(150, 0)])).toEqual([
      { x: 50, y: 40 },
      { x: 50, y: 212 },
      { x: 300, y: 212 },
    ]);
  });

  it('passes over a row of boxes', () => {
    expect(tieLine(box(0, 0), box(600, 0), [box(150, 0), box(300, 0), box(450, 0)])).toEqual([
      { x: 50, y: 0 },
      { x: 50, y: -10 },
      { x: 612, y: -10 },
      { x: 612, y: 0 },
    ]);
  });

  it('is none where one covers the other', () => {
    expect(tieLine(box(0, 0), box(50, 20), [])).toEqual([]);
  });
});
