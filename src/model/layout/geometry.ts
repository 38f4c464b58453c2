/** A place in flow coordinates. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An upright rectangle; absolute unless its user says otherwise. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A side of a box. */
export type Side = 'left' | 'right' | 'top' | 'bottom';

export const right = (box: Box): number => box.x + box.width;
export const bottom = (box: Box): number => box.y + box.height;
export const centreX = (box: Box): number => box.x + box.width / 2;
export const centreY = (box: Box): number => box.y + box.height / 2;

/** The box grown by the same amount on every side. */
export function inflate(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

/** Whether two boxes share area; a common border is none. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);
}

/** The smallest box around all points. */
export function boundsOf(points: readonly Point[]): Box {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The smallest box around all boxes. */
export function union(boxes: readonly Box[]): Box {
  return boundsOf(boxes.flatMap((box) => [box, { x: right(box), y: bottom(box) }]));
}

/** The raster every position of the drawing stands on. */
export const RASTER = 4;

/** The nearest raster line at or after a coordinate. */
export const snapUp = (value: number): number => Math.ceil(value / RASTER) * RASTER;
