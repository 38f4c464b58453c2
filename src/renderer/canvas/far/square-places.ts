import type { Diagram } from '../../../model/document/diagram';
import type { NodeId } from '../../../model/kinds/fields';
import { kindOf } from '../../../model/kinds/registry';
import {
  type Box,
  bottom,
  centreX,
  centreY,
  inflate,
  overlaps,
  type Point,
  right,
} from '../../../model/layout/geometry';
import { nearestFree } from '../../../model/layout/nearest-free';
import type { Picture } from '../../../model/layout/picture';
import { spreadRows } from './spread';

/** A node on the map: its centre and its edge, in px of the drawing. */
export interface Square extends Point {
  readonly edge: number;
  /** How far it and the ring around it, or the air, reach from the centre. */
  readonly reach: number;
}

interface GroupedNode {
  readonly id: NodeId;
  readonly centre: Point;
  readonly hasRing: boolean;
}

/** The nodes that stand directly in one container, and the room their squares share. */
export interface Group {
  readonly room: Box;
  /** Containers in the room: what stands in them is theirs. */
  readonly holes: readonly Box[];
  readonly nodes: readonly GroupedNode[];
}

export type Squares = ReadonlyMap<NodeId, Square>;

/** The edge of a square on the screen (look.md, level of detail). */
const EDGE = 12;
/** The smallest that is tried before squares are left to overlap. */
const LEAST = 3;
/** How much air squares have, for each px of their edge: between two, and around a square for its ring. */
interface Spacing {
  readonly air: number;
  readonly ring: number;
}

const AMPLE: Spacing = { air: 1 / 6, ring: 1 / 3 };
/** A ring may lie over the edge of the next square. */
const TIGHT: Spacing = { air: 1 / 6, ring: 1 / 12 };
/** What keeps two squares apart to the eye, no more: rather than squares of less than 12 px. */
const TIGHTEST: Spacing = { air: 1 / 24, ring: 1 / 48 };
const EVERYWHERE: Box = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };

/** All drawn nodes by container, in reading order: places must not depend on ids. */
export function groupsOf(doc: Diagram, picture: Picture, hasRing: (id: NodeId) => boolean): readonly Group[] {
  const groups = new Map<NodeId | null, { room: Box; holes: Box[]; nodes: GroupedNode[] }>();
  for (const [id, box] of picture.boxes) {
    const node = doc.nodes[id];
    if (!node) continue;
    const room = (node.parent && picture.boxes.get(node.parent)) ?? EVERYWHERE;
    const group = groups.get(node.parent) ?? { room, holes: [], nodes: [] };
    groups.set(node.parent, group);
    if (kindOf(node.kind).container) group.holes.push(box);
    else group.nodes.push({ id, centre: { x: centreX(box), y: centreY(box) }, hasRing: hasRing(id) });
  }
  return [...groups.values()]
    .filter(({ nodes }) => nodes.length > 0)
    .map((group) => ({ ...group, nodes: group.nodes.sort((a, b) => inReadingOrder(a.centre, b.centre)) }));
}

function inReadingOrder(a: Point, b: Point): number {
  return a.y - b.y || a.x - b.x;
}

/**
 * Squares of 12 px on the screen, each in the middle of its node as long as none covers another. Further away they move
 * apart, within their container and around what else stands there. Only where the container has no room for all of them
 * are they smaller, all of one container alike, and no smaller than they must be. For a name at a corner (`corners`) they
 * make way where they need not become smaller for it.
 */
export function placeSquares(groups: readonly Group[], corners: readonly Box[], far: number): Squares {
  return new Map(
    groups.flatMap((group) => {
      const names = namesIn(group, corners);
      const atCorners = names.length > 0 ? atFullSize(group, names, far) : undefined;
      return atCorners ?? largest(group, [], far);
    }),
  );
}

/** The same squares, but those of containers where a name covers one: there all make way for the names, whatever it takes. */
export function clearOf(names: readonly Box[], squares: Squares, groups: readonly Group[], far: number): Squares {
  const clear = new Map(squares);
  for (const group of groups) {
    const own = namesIn(group, names);
    const isCovered = ({ id }: GroupedNode) => {
      const square = squares.get(id);
      return square !== undefined && own.some((name) => overlaps(name, inflate(pointBox(square), square.reach - HAIR)));
    };
    if (own.length > 0 && group.nodes.some(isCovered))
      for (const [id, square] of largest(group, own, far)) clear.set(id, square);
  }
  return clear;
}

function namesIn({ room }: Group, names: readonly Box[]): readonly Box[] {
  return names.filter((name) => overlaps(name, room));
}

type Placed = readonly (readonly [NodeId, Square])[];

function largest(group: Group, names: readonly Box[], far: number): Placed {
  const { width, height } = group.room;
  const most = Math.min(EDGE, Math.floor(Math.sqrt((width * height) / group.nodes.length) / far));
  const full = most === EDGE ? atFullSize(group, names, far) : undefined;
  if (full) return full;
  let best: Placed | undefined;
  let [fits, tooLarge] = [LEAST - 1, most + 1];
  // By halves: each try costs as much as all squares of the group.
  for (let edge = most; tooLarge - fits > 1; edge = Math.floor((fits + tooLarge) / 2)) {
    const placed = placedAt(group, names, edge, far, TIGHT);
    if (placed) [best, fits] = [placed, edge];
    else tooLarge = edge;
  }
  return best ?? overlapping(group, LEAST * far);
}

function atFullSize(group: Group, names: readonly Box[], far: number): Placed | undefined {
  const withSpacing = (spacing: Spacing) => placedAt(group, names, EDGE, far, spacing);
  return withSpacing(AMPLE) ?? withSpacing(TIGHT) ?? withSpacing(TIGHTEST);
}

function overlapping({ nodes }: Group, edge: number): Placed {
  return nodes.map(({ id, centre }) => [id, { ...centre, edge, reach: edge / 2 }]);
}

/** The squares of a group with an edge in px on the screen, or nothing when the room is too small for them. */
function placedAt(
  { room, holes, nodes }: Group,
  names: readonly Box[],
  px: number,
  far: number,
  { air, ring }: Spacing,
): Placed | undefined {
  const edge = px * far;
  const pitch = edge * (1 + air);
  const bounds = inflate(room, -edge / 2);
  if (bounds.width < 0 || bounds.height < 0) return undefined;
  const wanted = nodes.map(({ centre, hasRing }) => ({
    ...within(bounds, centre),
    reach: hasRing ? edge * (1 / 2 + ring) : pitch / 2,
  }));
  const walls = [...holes, ...names];
  const rows = areCrowded(wanted, pitch) ? spreadRows(wanted, pitch, bounds) : undefined;
  if (rows === undefined && holes.length === 0 && areCrowded(wanted, pitch)) return undefined;
  const moved = rows?.map((point, i) => ({ ...point, reach: wanted[i]?.reach ?? 0 }));
  const isWalled = moved?.some((point) => walls.some((wall) => overlaps(wall, inflate(pointBox(point), point.reach))));
  const free = settled(moved && !(isWalled && holes.length > 0) ? moved : wanted, walls, bounds);
  return free && nodes.map(({ id }, i) => [id, { x: 0, y: 0, reach: 0, ...free[i], edge }]);
}

interface Reaching extends Point {
  readonly reach: number;
}

/** Points that are in the way of nothing stay; each of the others takes the nearest free place. */
function settled(points: readonly Reaching[], walls: readonly Box[], bounds: Box): readonly Reaching[] | undefined {
  const taken = [...walls];
  const around = (reach: number) => taken.map((box) => inflate(box, reach - HAIR));
  const take = (point: Reaching) => {
    taken.push(inflate(pointBox(point), point.reach));
    return point;
  };
  const placed = points.map((point) => {
    const own = inflate(pointBox(point), point.reach - HAIR);
    return taken.some((box) => overlaps(box, own)) ? undefined : take(point);
  });
  for (const [i, point] of points.entries()) {
    if (placed[i]) continue;
    const free = nearestFree(point, around(point.reach), bounds);
    if (!free) return undefined;
    placed[i] = take({ ...free, reach: point.reach });
  }
  return placed.flatMap((point) => point ?? []);
}

function areCrowded(points: readonly Point[], pitch: number): boolean {
  const least = pitch - HAIR;
  const isNear = (a: Point, b: Point) => Math.abs(a.x - b.x) < least && Math.abs(a.y - b.y) < least;
  return points.some((a, i) => points.some((b, k) => k > i && isNear(a, b)));
}

/** Sums of lengths come out a hair too small now and then. */
const HAIR = 1e-6;

function pointBox({ x, y }: Point): Box {
  return { x, y, width: 0, height: 0 };
}

function within(bounds: Box, { x, y }: Point): Point {
  return {
    x: Math.max(bounds.x, Math.min(x, right(bounds))),
    y: Math.max(bounds.y, Math.min(y, bottom(bounds))),
  };
}
