import { type Box, bottom, type Point, right } from '../geometry';

/** A straight part of a wire, with its ends in ascending order. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The straight parts of a polyline. */
export function stretches(points: readonly Point[]): Stretch[] {
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return {
      left: Math.min(from.x, to.x),
      right: Math.max(from.x, to.x),
      top: Math.min(from.y, to.y),
      bottom: Math.max(from.y, to.y),
    };
  });
}

/** Whether a stretch enters the inside of a box; running along its border is allowed. */
export function enters(stretch: Stretch, box: Box): boolean {
  return stretch.left < right(box) && stretch.right > box.x && stretch.top < bottom(box) && stretch.bottom > box.y;
}

/** Whether a wire meets a box, its border included. */
export function touches(points: readonly Point[], box: Box): boolean {
  return stretches(points).some(
    (part) => part.left <= right(box) && part.right >= box.x && part.top <= bottom(box) && part.bottom >= box.y,
  );
}

/** The same line without repeated points and without points in the middle of a straight part. */
export function simplify(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    const before = kept.at(-2);
    if (last && last.x === point.x && last.y === point.y) continue;
    const straight = before && last && (sameLine(before.x, last.x, point.x) || sameLine(before.y, last.y, point.y));
    if (straight) kept.pop();
    kept.push(point);
  }
  return kept;
}

function sameLine(a: number, b: number, c: number): boolean {
  return a === b && b === c;
}

/** An SVG path along the points, with rounded bends. */
export function toPath(points: readonly Point[], radius = 6): string {
  const parts: string[] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before) parts.push(`M${point.x} ${point.y}`);
    else if (!after) parts.push(`L${point.x} ${point.y}`);
    else {
      const reach = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
      const start = towards(point, before, reach);
      const end = towards(point, after, reach);
      parts.push(`L${start.x} ${start.y}Q${point.x} ${point.y} ${end.x} ${end.y}`);
    }
  });
  return parts.join('');
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by };
}

/** The middle of the longest straight part, the first of several, for the wire's label. */
export function labelPoint(
  points: readonly Point[],
): Point & { readonly horizontal: boolean; readonly length: number } {
  let best = { x: points[0]?.x ?? 0, y: points[0]?.y ?? 0, horizontal: true, length: 0 };
  for (const part of stretches(points)) {
    const length = part.right - part.left + part.bottom - part.top;
    if (length <= best.length) continue;
    const [x, y] = [(part.left + part.right) / 2, (part.top + part.bottom) / 2];
    best = { x, y, horizontal: part.right > part.left, length };
  }
  return best;
}
