import type { Diagram } from '../../../model/document/diagram';
import { isFolded } from '../../../model/document/folding';
import type { NodeId } from '../../../model/kinds/fields';
import { kindOf } from '../../../model/kinds/registry';
import { type Box, bottom, centreX, centreY, right } from '../../../model/layout/geometry';
import type { Picture } from '../../../model/layout/picture';
import { routeWires } from '../../../model/layout/route/route-wires';
import type { Anchor, Obstacle, Routes } from '../../../model/layout/route/scene';
import { type Bundle, blockOf, isFrame } from './bundles';

/** Leads every bundle from block to block around the other blocks: straight where two stand beside one another. */
export function routeBundles(doc: Diagram, picture: Picture, bundles: readonly Bundle[]): Routes {
  if (bundles.length === 0) return new Map();
  const obstacles = blocksOf(doc, picture);
  const boxes = new Map(obstacles.map(({ id, box }) => [id, box]));
  const wires = bundles.flatMap(({ id, from, to }) => {
    const [a, b] = [boxes.get(from), boxes.get(to)];
    if (!a || !b) return [];
    return [{ id, from: { candidates: anchors(from, a, b) }, to: { candidates: anchors(to, b, a) } }];
  });
  return routeWires({ obstacles, wires });
}

function blocksOf(doc: Diagram, picture: Picture): readonly Obstacle[] {
  return Object.values(doc.nodes).flatMap((node): readonly Obstacle[] => {
    const box = picture.boxes.get(node.id);
    const isOpenFrame = isFrame(node) && !isFolded(doc, node.id);
    if (!box || isOpenFrame || kindOf(node.kind).listedOnly || blockOf(doc, node.id) !== node) return [];
    return [{ id: node.id, box: kindOf(node.kind).container ? box : squareIn(box) }];
  });
}

/** In px of the drawing: what a bundle keeps clear of, whatever the zoom. */
const SQUARE = 64;

function squareIn(box: Box): Box {
  return { x: centreX(box) - SQUARE / 2, y: centreY(box) - SQUARE / 2, width: SQUARE, height: SQUARE };
}

/** Where a bundle may leave a block: the middle of each side, or of that part of it which faces the other block. */
function anchors(owner: NodeId, box: Box, other: Box): readonly Anchor[] {
  const x = facing(box.x, right(box), other.x, right(other)) ?? centreX(box);
  const y = facing(box.y, bottom(box), other.y, bottom(other)) ?? centreY(box);
  return [
    { owner, side: 'left', point: { x: box.x, y } },
    { owner, side: 'right', point: { x: right(box), y } },
    { owner, side: 'top', point: { x, y: box.y } },
    { owner, side: 'bottom', point: { x, y: bottom(box) } },
  ];
}

/** The middle of what two stretches share. */
function facing(start: number, end: number, otherStart: number, otherEnd: number): number | undefined {
  const [from, to] = [Math.max(start, otherStart), Math.min(end, otherEnd)];
  return from < to ? (from + to) / 2 : undefined;
}
