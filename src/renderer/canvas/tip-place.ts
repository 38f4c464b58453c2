/** A rectangle on the screen. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface At {
  readonly x: number;
  readonly y: number;
}

/** How far from the pointer a tip starts. */
const AWAY = 16;

/**
 * Where a tip of a size goes beside the pointer: below to the right, or whichever corner covers the least of what must
 * stay in sight, and leaves the window the least.
 */
export function tipPlace(
  pointer: At,
  size: { readonly width: number; readonly height: number },
  room: Rect,
  keepClear: readonly Rect[],
): At {
  const columns = [pointer.x + AWAY, pointer.x - AWAY - size.width];
  const lines = [pointer.y + AWAY, pointer.y - AWAY - size.height];
  const places = lines.flatMap((y) => columns.map((x) => ({ x, y })));
  const costs = places.map((at) => {
    const tip = { left: at.x, top: at.y, right: at.x + size.width, bottom: at.y + size.height };
    const outside = size.width * size.height - shared(tip, room);
    return keepClear.reduce((sum, rect) => sum + shared(tip, rect), 0) + OUTSIDE * outside;
  });
  return places[costs.indexOf(Math.min(...costs))] ?? pointer;
}

/** Words that are cut off are worse than something covered. */
const OUTSIDE = 10;

/** The area that two rectangles share. */
function shared(a: Rect, b: Rect): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}
