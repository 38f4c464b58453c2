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
  const taken = new Map<NodeId | null, readonly Box[]>();
  for (const node of Object.values(doc.nodes)) {
    const place = layout[node.id];
    if (now.nodes[node.id] || !place || kindOf(node.kind).listedOnly) continue;
    if (node.parent !== null && !picture.boxes.has(node.parent)) continue;
    const size = sizeOfNode(node, place);
    const corner = cornerOf(picture, node.parent);
    const wanted = { x: corner.x + place.x, y: corner.y + place.y };
    // Where its container is full, it stands in what is around that.
    for (const home of homesOf(now.nodes, node.parent)) {
      const boxes = taken.get(home) ?? boxesIn(now, picture, home);
      const at = freePlace(wanted, size, boxes, roomIn(now, picture, home, size));
      if (!at) continue;
      layout[node.id] = { ...place, x: at.x - corner.x, y: at.y - corner.y };
      taken.set(home, [...boxes, { ...at, ...size }]);
      break;
    }
  }
  return { ...doc, layout };
}

/** A container and those around it, the canvas last. */
function homesOf(nodes: Diagram['nodes'], parent: NodeId | null): readonly (NodeId | null)[] {
  return parent === null ? [null] : [parent, ...homesOf(nodes, nodes[parent]?.parent ?? null)];
}

function cornerOf({ boxes }: Picture, parent: NodeId | null): Point {
  return (parent === null ? undefined : boxes.get(parent)) ?? { x: 0, y: 0 };
}

/** Far more than anybody draws. */
const CANVAS: Box = { x: -100_000, y: -100_000, width: 200_000, height: 200_000 };

/** Where the upper left corner of something may be in a container. */
function roomIn({ nodes }: Diagram, { boxes }: Picture, home: NodeId | null, size: Size): Box | undefined {
  const box = home === null ? undefined : boxes.get(home);
  if (!box || home === null || !nodes[home]) return CANVAS;
  const [x, y] = [box.x + PADDING, box.y + TAB + BELOW_TAB];
  const [width, height] = [right(box) - PADDING - size.width - x, bottom(box) - PADDING - size.height - y];
  return width < 0 || height < 0 ? undefined : { x, y, width, height };
}

/** What is drawn directly in a container. */
function boxesIn(doc: Diagram, { boxes, shadows }: Picture, home: NodeId | null): readonly Box[] {
  const nodes = Object.values(doc.nodes).flatMap(({ id, parent }) => (parent === home ? (boxes.get(id) ?? []) : []));
  return [...nodes, ...shadows.filter(({ subnet }) => subnet === home).map(({ box }) => box)];
}

/** Air between what is gone and what is there, where it cannot stand at its own place. */
const AIR = 8;

/** The place that is wanted or the nearest one that is free; undefined where there is none. */
function freePlace(wanted: Point, size: Size, taken: readonly Box[], room: Box | undefined): Point | undefined {
  if (!room) return undefined;
  const own = { ...wanted, ...size };
  const inside = inflate({ ...room, width: room.width + size.width, height: room.height + size.height }, PADDING);
  const fits = own.x >= inside.x && own.y >= inside.y && right(own) <= right(inside) && bottom(own) <= bottom(inside);
  if (fits && !taken.some((other) => overlaps(other, own))) return wanted;
  const forbidden = taken.map((other) => {
    const { x, y, width, height } = inflate(other, AIR);
    return { x: x - size.width, y: y - size.height, width: width + size.width, height: height + size.height };
  });
  return nearestFree(wanted, forbidden, room);
}
