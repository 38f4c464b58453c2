import type { Diagram, DiagramNode, Place } from '../../../model/document/diagram';
import type { NodeId } from '../../../model/kinds/fields';
import { kindOf } from '../../../model/kinds/registry';
import { type Box, bottom, inflate, overlaps, type Point, right } from '../../../model/layout/geometry';
import { nearestFree } from '../../../model/layout/nearest-free';
import { BELOW_TAB, PADDING, type Size, sizeOfNode, TAB } from '../../../model/layout/node-size';
import { type Picture, pictureOf, routeSceneOf } from '../../../model/layout/picture';
import { routeWires } from '../../../model/layout/route/route-wires';
import type { Routes } from '../../../model/layout/route/scene';
import { type Gone, withGone } from '../../store/comparing/gone';

/** What is gone, as it is drawn among what is there. */
export interface GoneDrawing {
  /** The open diagram with what is gone. */
  readonly doc: Diagram;
  /** Those of the gone nodes that are drawn, each after what it stood in. */
  readonly nodes: readonly DiagramNode[];
  readonly routes: Routes;
}

/** Every gone node where it was or, when something else stands there now, as near as there is room; wires run between them. */
export function goneDrawing(now: Diagram, picture: Picture, gone: Gone): GoneDrawing {
  const doc = seated(withGone(now, gone), now, picture);
  const drawn = pictureOf(doc);
  const nodes = gone.nodes.filter(({ id }) => !now.nodes[id] && drawn.boxes.has(id));
  const depth = (node: DiagramNode): number => {
    const parent = node.parent === null ? undefined : doc.nodes[node.parent];
    return parent ? depth(parent) + 1 : 0;
  };
  return {
    doc,
    nodes: [...nodes].sort((a, b) => depth(a) - depth(b)),
    routes: Object.keys(doc.wires).length === 0 ? new Map() : routeWires(routeSceneOf(doc, drawn)),
  };
}

/** What stood in something that is gone keeps its place in it; the rest must not cover what is there. */
function seated(doc: Diagram, now: Diagram, picture: Picture): Diagram {
  const layout: Record<NodeId, Place> = { ...doc.layout };
  const taken = new Map<NodeId | null, Box[]>();
  for (const node of Object.values(doc.nodes)) {
    const place = layout[node.id];
    if (now.nodes[node.id] || !place || kindOf(node.kind).listedOnly) continue;
    if (node.parent !== null && !picture.boxes.has(node.parent)) continue;
    const boxes = taken.get(node.parent) ?? boxesIn(now, picture, node.parent);
    const size = sizeOfNode(node, place);
    const at = freePlace(place, size, boxes, roomIn(now, node.parent, size));
    layout[node.id] = { ...place, ...at };
    taken.set(node.parent, [...boxes, { ...at, ...size }]);
  }
  return { ...doc, layout };
}

/** Far more than anybody draws. */
const CANVAS: Box = { x: -100_000, y: -100_000, width: 200_000, height: 200_000 };

/** Where the upper left corner of a box may be. */
function roomIn({ nodes, layout }: Diagram, parent: NodeId | null, { width, height }: Size): Box {
  const node = parent === null ? undefined : nodes[parent];
  if (!node) return CANVAS;
  const room = sizeOfNode(node, layout[node.id]);
  const [x, y] = [PADDING, TAB + BELOW_TAB];
  const left = { width: room.width - width - PADDING - x, height: room.height - height - PADDING - y };
  return { x, y, width: Math.max(0, left.width), height: Math.max(0, left.height) };
}

/** What is drawn directly in a container, measured from its corner. */
function boxesIn(doc: Diagram, { boxes, shadows }: Picture, parent: NodeId | null): Box[] {
  const corner = parent === null ? undefined : boxes.get(parent);
  const nodes = Object.values(doc.nodes).flatMap((node) => (node.parent === parent ? (boxes.get(node.id) ?? []) : []));
  const inside = [...nodes, ...shadows.filter(({ subnet }) => subnet === parent).map(({ box }) => box)];
  return inside.map((box) => ({ ...box, x: box.x - (corner?.x ?? 0), y: box.y - (corner?.y ?? 0) }));
}

/** Air between what is gone and what is there, where it cannot stand at its own place. */
const AIR = 8;

function freePlace(wanted: Point, size: Size, taken: readonly Box[], room: Box): Point {
  const { x, y } = wanted;
  const own = { x, y, ...size };
  const inside = inflate({ ...room, width: room.width + size.width, height: room.height + size.height }, PADDING);
  const fits = x >= inside.x && y >= inside.y && right(own) <= right(inside) && bottom(own) <= bottom(inside);
  if (fits && !taken.some((other) => overlaps(other, own))) return { x, y };
  const forbidden = taken.map((other) => {
    const { width, height, ...corner } = inflate(other, AIR);
    return {
      x: corner.x - size.width,
      y: corner.y - size.height,
      width: width + size.width,
      height: height + size.height,
    };
  });
  return nearestFree(wanted, forbidden, room) ?? { x, y };
}
