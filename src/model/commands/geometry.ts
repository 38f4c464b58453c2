import type { Draft } from 'immer';
import type { Diagram, DiagramNode } from '../document/diagram';
import { hiddenByStacks } from '../document/nested-stacks';
import type { NodeId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { BELOW_TAB, PADDING, type Size, sizeOfNode, TAB } from '../layout/node-size';
import { entriesOf } from '../lib/open-record';

export interface Point {
  readonly x: number;
  readonly y: number;
}

type Box = Point & Size;

const ORIGIN: Point = { x: 0, y: 0 };

/** Far more than anyone draws, and far enough from what a file may hold that containers can still grow. */
const FARTHEST = 100_000;

/** A coordinate as it is kept: whole, and not lost in the distance. */
export function onCanvas(value: number): number {
  // A file knows no -0, which rounding makes of -0.3; adding 0 makes it 0.
  return Math.round(Math.min(FARTHEST, Math.max(-FARTHEST, value))) + 0;
}

/** Where a node's top left corner is on the canvas. */
export function absolute(doc: Diagram, id: NodeId | null): Point {
  let at = ORIGIN;
  for (let up = id; up !== null; up = doc.nodes[up]?.parent ?? null) {
    const place = doc.layout[up] ?? ORIGIN;
    at = { x: at.x + place.x, y: at.y + place.y };
  }
  return at;
}

export function sizeIn(doc: Diagram, node: DiagramNode): Size {
  return sizeOfNode(node, doc.layout[node.id]);
}

/** Nodes by the container they stand in. */
type Contents = ReadonlyMap<NodeId | null, readonly DiagramNode[]>;

/**
 * What stands in each container, or in these alone, without what folded stacks hide, which takes no room: one pass over all
 * nodes, for whoever asks about several of them.
 */
export function contentsOf(doc: Diagram, only?: ReadonlySet<NodeId | null>): Contents {
  const contents = new Map<NodeId | null, DiagramNode[]>();
  const hidden = hiddenByStacks(doc);
  for (const node of entriesOf(doc.nodes)) {
    const { parent } = node;
    if ((only && !only.has(parent)) || hidden.has(node.id)) continue;
    const list = contents.get(parent);
    if (list) list.push(node);
    else contents.set(parent, [node]);
  }
  return contents;
}

/** What stands in the containers around nodes, and on the canvas. */
export function contentsAround(doc: Diagram, ...ids: readonly NodeId[]): Contents {
  const containers = new Set<NodeId | null>([null]);
  for (const id of ids) {
    for (let up = doc.nodes[id]?.parent ?? null; up !== null; up = doc.nodes[up]?.parent ?? null) containers.add(up);
  }
  return contentsOf(doc, containers);
}

/** Nodes drawn as boxes directly inside a container; those that only appear in lists take no room. */
export function drawnChildren(
  doc: Diagram,
  parent: NodeId | null,
  contents: Contents = contentsOf(doc, new Set([parent])),
): readonly DiagramNode[] {
  return (contents.get(parent) ?? []).filter((node) => !kindOf(node.kind).listedOnly);
}

/**
 * Makes a node fit into the containers around it, up to the canvas itself: it is pushed below the tab and off the left
 * border, then each container grows to the right and downwards, and its neighbours there make room.
 */
export function growAround(draft: Draft<Diagram>, id: NodeId, contents = contentsAround(draft as Diagram, id)): void {
  const doc = draft as Diagram;
  const node = doc.nodes[id];
  if (!node || node.parent === null) return;
  const parent = doc.nodes[node.parent];
  const outer = draft.layout[node.parent];
  const inner = draft.layout[id];
  if (!parent || !outer || !inner) return;
  if (!kindOf(node.kind).listedOnly) {
    inner.x = Math.max(inner.x, PADDING);
    inner.y = Math.max(inner.y, TAB + BELOW_TAB);
  }
  // What is folded grows inside, for when it is unfolded; around its row nothing moves.
  const before = sizeOfNode(parent, { ...outer, folded: undefined });
  const need = extentOf(doc, node.parent, contents);
  const after = { width: Math.max(before.width, need.width), height: Math.max(before.height, need.height) };
  outer.width = after.width;
  outer.height = after.height;
  if (outer.folded === undefined) makeRoom(draft, parent, before, after, contents);
  growAround(draft, node.parent, contents);
}

/**
 * Shows a folded container at its own size again, or as wide as its row has become. Neighbours make room, and the
 * containers around it grow.
 */
export function unfoldAt(draft: Draft<Diagram>, id: NodeId, contents = contentsAround(draft as Diagram, id)): void {
  const node = (draft as Diagram).nodes[id];
  const place = draft.layout[id];
  if (!node || place?.folded === undefined) return;
  const before = sizeIn(draft as Diagram, node);
  place.width = Math.max(place.width ?? 0, place.folded);
  delete place.folded;
  makeRoom(draft, node, before, sizeIn(draft as Diagram, node), contents);
  growAround(draft, id, contents);
}

/** Neighbours to the right of or below a container that grew move on by as much as it grew. */
function makeRoom(draft: Draft<Diagram>, grown: DiagramNode, before: Size, after: Size, contents: Contents): void {
  const by = { x: after.width - before.width, y: after.height - before.height };
  if (by.x === 0 && by.y === 0) return;
  const { x, y } = draft.layout[grown.id] ?? ORIGIN;
  const others = drawnChildren(draft as Diagram, grown.parent, contents).filter(({ id }) => id !== grown.id);
  push(draft, new Set(others), { x, y, ...before }, { x, y, ...after }, by);
}

/** Moves what is in the way of a box that has come, and then what is in the way of that; each node moves once. */
function push(draft: Draft<Diagram>, rest: Set<DiagramNode>, before: Box, after: Box, by: Point): void {
  for (const node of rest) {
    const place = draft.layout[node.id];
    const size = sizeIn(draft as Diagram, node);
    if (!place || !collides(after, { ...place, ...size })) continue;
    const { x, y } = place;
    if (y >= before.y + before.height) place.y += by.y;
    else if (x >= before.x + before.width) place.x += by.x;
    else continue;
    rest.delete(node);
    push(draft, rest, { x, y, ...size }, { ...place, ...size }, by);
  }
}

/** The size a container needs for its children and their padding. */
export function extentOf(doc: Diagram, id: NodeId | null, contents?: Contents): Size {
  let width = 0;
  let height = 0;
  for (const child of drawnChildren(doc, id, contents)) {
    const place = doc.layout[child.id] ?? ORIGIN;
    const size = sizeIn(doc, child);
    width = Math.max(width, place.x + size.width + PADDING);
    height = Math.max(height, place.y + size.height + PADDING);
  }
  return { width, height };
}

/** Air between nodes that are put side by side, and nodes in a row before a new row begins. */
const AIR = 32;
const PER_ROW = 6;
const NOBODY: ReadonlySet<NodeId> = new Set();

/**
 * A free spot for a box inside a container: where it is wanted or, when that is taken, beside it in rows of a few. Those that
 * wait for a spot of their own are in nobody's way.
 */
export function freeSpot(
  doc: Diagram,
  parent: NodeId | null,
  size: Size,
  wanted?: Point,
  waiting: ReadonlySet<NodeId> = NOBODY,
): Point {
  const corner = parent === null ? ORIGIN : { x: PADDING, y: TAB + BELOW_TAB };
  const start = wanted && parent !== null ? lowerRight(wanted, corner) : (wanted ?? corner);
  const others = drawnChildren(doc, parent).filter(({ id }) => !waiting.has(id));
  const taken = others.map((node) => ({ ...(doc.layout[node.id] ?? ORIGIN), ...sizeIn(doc, node) }));
  for (let n = 0; ; n++) {
    const column = n % PER_ROW;
    const row = Math.floor(n / PER_ROW);
    const spot = { x: start.x + column * (size.width + AIR), y: start.y + row * (size.height + AIR) };
    // The first spot is the user's own choice and need not keep its distance.
    const air = n === 0 ? 0 : AIR / 2;
    const room = { x: spot.x - air, y: spot.y - air, width: size.width + 2 * air, height: size.height + 2 * air };
    if (!taken.some((box) => collides(box, room))) return spot;
  }
}

function lowerRight(a: Point, b: Point): Point {
  return { x: Math.max(a.x, b.x), y: Math.max(a.y, b.y) };
}

function collides(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
