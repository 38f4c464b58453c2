import { describe, expect, it } from 'vitest';
import { labelPoint, simplify, toPath, touches } from '../../../../src/model/layout/route/path';

const bent = [
  { x: 0, y: 0 },
  { x: 20, y: 0 },
  { x: 20, y: 60 },
];

describe('toPath', () => {
  it.each([
    [
      'a straight wire',
      [
        { x: 0, y: 0 },
        { x: 9, y: 0 },
      ],
      'M0 0L9 0',
    ],
    ['a bend with the full radius', bent, 'M0 0L14 0Q20 0 20 6L20 60'],
    [
      'a bend beside a short part',
      [
        { x: 0, y: 0 },
        { x: 4, y: 0 },
        { x: 4, y: 60 },
      ],
      'M0 0L2 0Q4 0 4 2L4 60',
    ],
    ['no points', [], ''],
  ])('draws %s', (_, points, path) => {
    expect(toPath(points)).toBe(path);
  });
});

describe('labelPoint', () => {
  it('is the middle of the longest part', () => {
    expect(labelPoint(bent)).toEqual({ x: 20, y: 30, horizontal: false, length: 60 });
  });
});

describe('touches', () => {
  it.each([
    ['crosses the box', { x: 10, y: -5, width: 5, height: 10 }, true],
    ['runs along its border', { x: 0, y: 0, width: 20, height: 5 }, true],
    ['passes beside it', { x: 0, y: 1, width: 19, height: 30 }, false],
  ])('says whether a wire %s', (_, box, expected) => {
    expect(touches(bent, box)).toBe(expected);
  });
});

describe('simplify', () => {
  it('drops repeated and middle points', () => {
    const line = [
      { x: 0, y: 0 },
      { x: 0, y: 0 },
      { x: 5, y: 0 },
      { x: 9, y: 0 },
      { x: 9, y: 3 },
    ];
    expect(simplify(line)).toEqual([
      { x: 0, y: 0 },
      { x: 9, y: 0 },
      { x: 9, y: 3 },
    ]);
  });
});
