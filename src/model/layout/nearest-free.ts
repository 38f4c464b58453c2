import { type Box, bottom, type Point, right } from './geometry';

/** The place nearest to a wanted one within bounds and inside no forbidden box; their borders are free. */
export function nearestFree(wanted: Point, forbidden: readonly Box[], bounds: Box): Point | undefined {
  let nearest: Point | undefined;
  let reach = Number.POSITIVE_INFINITY;
  for (const y of linesBy(wanted, forbidden, bounds)) {
    const away = Math.abs(y - wanted.y);
    if (away >= reach) break;
    const here = forbidden.filter((box) => box.y < y && y < bottom(box));
    const start = Math.min(Math.max(wanted.x, bounds.x), right(bounds));
    for (const x of [freeAfter(start, here), freeBefore(start, here)]) {
      if (x < bounds.x || x > right(bounds)) continue;
      const distance = Math.hypot(x - wanted.x, away);
      if (distance < reach) [nearest, reach] = [{ x, y }, distance];
    }
  }
  return nearest;
}

/** The first coordinate at or after a start that is inside no box; all boxes are on one line. */
export function freeAfter(start: number, boxes: readonly Box[]): number {
  let at = start;
  for (const box of [...boxes].sort((a, b) => a.x - b.x)) if (box.x < at && at < right(box)) at = right(box);
  return at;
}

function freeBefore(start: number, boxes: readonly Box[]): number {
  let at = start;
  for (const box of [...boxes].sort((a, b) => right(b) - right(a))) if (box.x < at && at < right(box)) at = box.x;
  return at;
}

/** Only the wanted line and lines along borders can hold the nearest place. */
function linesBy({ y: wanted }: Point, forbidden: readonly Box[], bounds: Box): readonly number[] {
  const [top, end] = [bounds.y, bottom(bounds)];
  const inside = Math.min(Math.max(wanted, top), end);
  const lines = [inside, ...forbidden.flatMap((box) => [box.y, bottom(box)])].filter((y) => y >= top && y <= end);
  return lines.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
}
