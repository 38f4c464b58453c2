import { describe, expect, it } from 'vitest';
import { type Rect, tipPlace } from '../../../src/renderer/canvas/tip-place';

const room: Rect = { left: 0, top: 0, right: 1000, bottom: 800 };
const size = { width: 300, height: 80 };
const around = (x: number, y: number): Rect => ({ left: x - 60, top: y - 20, right: x + 60, bottom: y + 20 });

describe('a tip beside the pointer', () => {
  it.each([
    ['below to the right of it, 16 px away', { x: 400, y: 400 }, [], { x: 416, y: 416 }],
    ['to the left near the right edge', { x: 900, y: 400 }, [], { x: 584, y: 416 }],
    ['above near the lower edge', { x: 400, y: 780 }, [], { x: 416, y: 684 }],
    ['above to the left in the corner', { x: 950, y: 780 }, [], { x: 634, y: 684 }],
    ['beside a legal target below to the right', { x: 400, y: 400 }, [around(500, 450)], { x: 84, y: 416 }],
    [
      'away from targets on both sides below',
      { x: 400, y: 400 },
      [around(500, 450), around(300, 450)],
      { x: 416, y: 304 },
    ],
  ])('stands %s', (_where, pointer, keepClear, at) => {
    expect(tipPlace(pointer, size, room, keepClear)).toEqual(at);
  });
});
