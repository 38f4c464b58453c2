import type { Diagram } from '../document/diagram';
import { shownIn } from '../document/folding';
import type { ReferencePair } from '../graph/reference-pairs';
import type { NodeId } from '../kinds/fields';
import { sameData } from '../lib/same-data';
import { type Box, bottom, boundsOf, centreX, centreY, inflate, overlaps, type Point, right, union } from './geometry';
import { routeSceneOf } from './picture';
import type { Drawn } from './preview';
import { rerouteWires } from './route/route-wires';
import type { Anchor, Obstacle, RouteScene, Routes, Wire } from './route/scene';
import { tieLine } from './tie-line';

/** A line from a node to one that it refers to, or between the rows that hide them. */
export interface ReferenceLine {
  readonly id: string;
  readonly from: NodeId;
  readonly to: NodeId;
  /** The other one refers to this one as well. */
  readonly isMutual: boolean;
  /** The boxes at its ends. */
  readonly ends: readonly [from: Box, to: Box];
  readonly points: readonly Point[];
}

type Ended = Omit<ReferenceLine, 'points'>;

/**
 * The lines of references over a drawing: around nodes, shadows and labels as wires are, and clear of the wires. A line of
 * `before` stays as it was while its ends do and nothing stands in its way.
 */
export function referenceLines(
  pairs: readonly ReferencePair[],
  doc: Diagram,
  { picture, routes }: Drawn,
  before: readonly ReferenceLine[] = [],
): readonly ReferenceLine[] {
  const ended = endedLines(pairs, doc, picture.boxes);
  if (ended.length === 0) return [];
  const { obstacles, wires } = near(ended, routeSceneOf(doc, picture), routes);
  const kept = before.filter(({ points }) => isFree(points, obstacles)).map(({ id, points }) => [id, points] as const);
  const scene = { obstacles, wires: [...wires, ...ended.map(toRoute)] };
  const ways = rerouteWires(scene, new Map([...routes, ...kept]), NONE);
  return ended.map((each) => ({ ...each, points: ways.get(each.id) ?? [] }));
}

/** How far from its ends a line may look for its way. */
const DETOUR = 400;

/** The part of a scene that lines could run through: on a large drawing most of it is far away. */
function near(lines: readonly Ended[], { obstacles, wires }: RouteScene, routes: Routes): RouteScene {
  const room = inflate(union(lines.flatMap(({ ends }) => ends)), DETOUR);
  return {
    obstacles: obstacles.filter(({ box }) => overlaps(box, room)),
    wires: wires.filter(({ id }) => overlaps(boundsOf(routes.get(id) ?? []), room)),
  };
}

function isFree(points: readonly Point[], obstacles: readonly Obstacle[]): boolean {
  const parts = points.slice(1).map((end, i) => boundsOf([points[i] ?? end, end]));
  return !obstacles.some(({ box }) => parts.some((part) => overlaps(part, box)));
}

const NONE: ReadonlySet<string> = new Set();

/** Up to this many lines follow what is dragged; more come back with the drop, because the frame is the drag's. */
const FOLLOWING = 40;

/** The lines while something is dragged: those of what moves go straight, the others stay as they are. */
export function followingLines(
  lines: readonly ReferenceLine[],
  boxes: ReadonlyMap<NodeId, Box>,
): readonly ReferenceLine[] {
  let following = 0;
  return lines.flatMap((line) => {
    const [from, to] = [boxes.get(line.from), boxes.get(line.to)];
    if (!from || !to) return [];
    if (sameData([from, to], line.ends)) return [line];
    following += 1;
    return following > FOLLOWING ? [] : [{ ...line, ends: [from, to] as const, points: tieLine(from, to, []) }];
  });
}

/** One line for each two boxes. What stands in the very thing that it refers to needs none. */
function endedLines(pairs: readonly ReferencePair[], doc: Diagram, boxes: ReadonlyMap<NodeId, Box>): readonly Ended[] {
  const lines = new Map<string, Ended>();
  const shownAs = shownIn(doc);
  for (const pair of pairs) {
    const [from, to] = [shownAs(pair.from), shownAs(pair.to)];
    const [start, end] = [boxes.get(from), boxes.get(to)];
    if (!start || !end || from === to || isAround(doc, from, to) || isAround(doc, to, from)) continue;
    const back = lines.get(`${to}~${from}`);
    if (back) lines.set(back.id, { ...back, isMutual: true });
    else lines.set(`${from}~${to}`, { id: `${from}~${to}`, from, to, isMutual: false, ends: [start, end] });
  }
  return [...lines.values()];
}

function isAround(doc: Diagram, outer: NodeId, inner: NodeId): boolean {
  for (let up = doc.nodes[inner]?.parent ?? null; up !== null; up = doc.nodes[up]?.parent ?? null) {
    if (up === outer) return true;
  }
  return false;
}

function toRoute({ id, from, to, ends: [start, end] }: Ended): Wire {
  return { id, from: { candidates: anchors(from, start, end) }, to: { candidates: anchors(to, end, start) } };
}

/** On the sides that face the other box, a quarter from a corner: ports, ties and the name of a container are elsewhere. */
function anchors(owner: NodeId, box: Box, other: Box): readonly Anchor[] {
  const isRight = centreX(other) > centreX(box);
  const isBelow = centreY(other) > centreY(box);
  const x = box.x + Math.round(box.width * (isRight || !isBelow ? 0.75 : 0.25));
  const y = box.y + Math.round(box.height * 0.25);
  return [
    { owner, side: isRight ? 'right' : 'left', point: { x: isRight ? right(box) : box.x, y } },
    { owner, side: isBelow ? 'bottom' : 'top', point: { x, y: isBelow ? bottom(box) : box.y } },
  ];
}
