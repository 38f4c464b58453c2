import type { Diagram } from '../document/diagram';
import { shownIn } from '../document/folding';
import type { NodeId } from '../kinds/fields';
import type { Point } from './geometry';
import { type Picture, routedWires } from './picture';
import { simplify } from './route/path';
import { type Anchor, anchorsOf, type Routes, STUB, type Wire } from './route/scene';

/** What a drawing looks like: its boxes and the way of every wire. */
export interface Drawn {
  readonly picture: Picture;
  readonly routes: Routes;
}

/** A drawing while nodes are under the pointer. */
export interface Live extends Drawn {
  /** The ways of the wires that go along; those of the others are the same objects as before. */
  readonly following: Routes;
}

/**
 * The drawing while nodes are under the pointer, each moved by its own offset. Wires of what moves go straight for their
 * ports, around nothing: finding a way around things is for the drop, a pointer move must cost next to nothing.
 */
export function previewOf(doc: Diagram, before: Drawn, offsets: ReadonlyMap<NodeId, Point>): Live {
  const boxes = new Map(before.picture.boxes);
  for (const [id, by] of offsets) {
    const box = boxes.get(id);
    if (box) boxes.set(id, { ...box, x: box.x + by.x, y: box.y + by.y });
  }
  const shadows = before.picture.shadows.map((shadow) => {
    const by = offsets.get(shadow.subnet);
    return by ? { ...shadow, box: { ...shadow.box, x: shadow.box.x + by.x, y: shadow.box.y + by.y } } : shadow;
  });
  const picture = { boxes, shadows };
  const shown = shownIn(doc);
  const isMoved = (id: NodeId) => offsets.has(id) || offsets.has(shown(id));
  const touched = Object.values(doc.wires).filter(({ from, to }) => isMoved(from.node) || isMoved(to.node));
  const following = new Map(routedWires(doc, picture, touched).map((wire) => [wire.id, straightFor(wire)]));
  return { picture, routes: new Map([...before.routes, ...following]), following };
}

/** The shortest of the simple ways between the ports a wire may use. */
function straightFor(wire: Wire): readonly Point[] {
  const ways = anchorsOf(wire.from).flatMap((from) => anchorsOf(wire.to).map((to) => simpleWay(from, to)));
  const best = ways.reduce((a, b) => (cost(b) < cost(a) ? b : a));
  return simplify(best);
}

function simpleWay(from: Anchor, to: Anchor): readonly Point[] {
  const start = leave(from);
  const goal = leave(to);
  const corner = from.side === 'bottom' ? { x: goal.x, y: start.y } : { x: start.x, y: goal.y };
  return [from.point, start, corner, goal, to.point];
}

function leave({ point, side }: Anchor): Point {
  if (side === 'left') return { x: point.x - STUB, y: point.y };
  if (side === 'right') return { x: point.x + STUB, y: point.y };
  return { x: point.x, y: side === 'top' ? point.y - STUB : point.y + STUB };
}

/** Length, and dearer when the way turns back on itself at a port. */
function cost(points: readonly Point[]): number {
  let length = 0;
  let turns = 0;
  for (let i = 1; i < points.length; i++) {
    const [a, b, c] = [points[i - 1], points[i], points[i + 1]];
    if (!a || !b) continue;
    length += Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    if (
      c &&
      ((a.x === b.x && b.x === c.x && (b.y - a.y) * (c.y - b.y) < 0) ||
        (a.y === b.y && b.y === c.y && (b.x - a.x) * (c.x - b.x) < 0))
    )
      turns++;
  }
  return length + turns * 200;
}
