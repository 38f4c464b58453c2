import { type Box, bottom, type Point, right } from './geometry';

/** The place nearest to a wanted one within bounds and inside no forbidden box; their borders are free. */
export function nearestFree(wanted: Point, forbidden: readonly Box[], bounds: Box): Point | undefined {
  let nearest: Point | undefined;
  let reach = Number.POSITIVE_INFINITY;
  const start = Math.min(Math.max(wanted.x, bounds.x), right(bounds));
  for (const y of linesBy(wanted, forbidden, bounds)) {
    const away = Math.abs(y - wanted.y);
    if (away >= reach) break;
    const here = forbidden.filter((box) => box.y < y && y < bottom(box));
    for (const x of [freeAfter(start, here), freeBefore(start, here)]) {
      if (x < bounds.x || x > right(bounds)) continue;
      const distance = Math.hypot(x - wanted.x, away);
      if (distance < reach) [nearest, reach] = [{ x, y }, distance];
    }
  }
  return nearest;
}

/** The first coordinate at or after a start that is inside no box; all boxes are on one line. */
function freeAfter(start: number, boxes: readonly Box[]): number {
  for (let at = start; ; ) {
    const wall = boxes.find((box) => box.x < at && at < right(box));
    if (!wall) return at;
    at = right(wall);
  }
}

function freeBefore(start: number, boxes: readonly Box[]): number {
  for (let at = start; ; ) {
    const wall = boxes.find((box) => box.x < at && at < right(box));
    if (!wall) return at;
    at = wall.x;
  }
}

/** Only the wanted line and lines along borders can hold the nearest place. */
function linesBy({ y: wanted }: Point, forbidden: readonly Box[], bounds: Box): readonly number[] {
  const [top, end] = [bounds.y, bottom(bounds)];
  const lines = [Math.min(Math.max(wanted, top), end)];
  for (const box of forbidden) for (const y of [box.y, bottom(box)]) if (y >= top && y <= end) lines.push(y);
  return lines.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
}
