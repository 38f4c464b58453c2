import { type Box, boundsOf, inflate, type Point } from '../geometry';
import type { Channelled } from './channels';
import type { Routed } from './one-wire';
import { type Axis, type Part, partsOf, withLimits } from './parts';
import { enters, simplify, stretches } from './path';
import type { Plane } from './plane';
import { CLEARANCE, sameAnchor } from './scene';
import { spread } from './spread';

const ROUNDS = 3;
/** No part is moved aside by more than this, however many lie beside one another. */
const REACH = 1000;

/** Moves overlapping parts of unrelated wires apart; kept wires stay where they are. */
export function nudge(
  routed: readonly Routed[],
  kept: ReadonlySet<string>,
  obstacles: Plane<Channelled>,
): ReadonlyMap<string, readonly Point[]> {
  const lines = routed.map(({ points }) => [...points]);
  const related = (a: number, b: number) => areRelated(routed[a], routed[b]);
  const boxesIn = (region: Box) => obstacles.within(region).map(({ box }) => box);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const axis of ['x', 'y'] as const) {
      const parts = routed.flatMap(({ wire }, index) => partsOf(lines[index] ?? [], index, axis, kept.has(wire.id)));
      const limit = (part: Part) => {
        const beside = inflate(boundsOf((lines[part.wire] ?? []).slice(part.index, part.index + 2)), REACH);
        return withLimits(part, lines[part.wire] ?? [], axis, boxesIn(beside));
      };
      for (const { part, at } of spread(parts, related, limit)) {
        move(lines[part.wire] ?? [], part.index, axis, at);
        moved = true;
      }
    }
    if (!moved) break;
  }
  const settled = ({ wire, points }: Routed, index: number) =>
    kept.has(wire.id) ? points : soundest(points, lines[index] ?? [], boxesIn);
  return new Map(routed.map((one, index) => [one.wire.id, settled(one, index)]));
}

/** Wires of one source or one target may lie upon each other. */
function areRelated(a: Routed | undefined, b: Routed | undefined): boolean {
  if (!a || !b) return false;
  return a === b || sameAnchor(a.from, b.from) || sameAnchor(a.to, b.to);
}

function move(line: Point[], index: number, axis: Axis, at: number): void {
  for (const corner of [index, index + 1]) {
    const point = line[corner];
    if (point) line[corner] = axis === 'x' ? { x: at, y: point.y } : { x: point.x, y: at };
  }
}

/** The nudged line, unless nudging drove it into a box. */
function soundest(
  before: readonly Point[],
  after: readonly Point[],
  boxesIn: (region: Box) => readonly Box[],
): readonly Point[] {
  const hits = (line: readonly Point[]) => {
    const boxes = boxesIn(inflate(boundsOf(line), CLEARANCE));
    return stretches(line).reduce((sum, part) => sum + boxes.filter((box) => enters(part, box)).length, 0);
  };
  return hits(after) > hits(before) ? before : simplify(after);
}
