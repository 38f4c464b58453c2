import type { Diagram, DiagramNode, WireEnd as PortOf } from '../document/diagram';
import { shownIn } from '../document/folding';
import { rowsOf } from '../document/references';
import type { NodeId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { compare } from '../lib/order';
import { type Box, bottom, type Point, right } from './geometry';
import { HEADER, rowCentre, sizeOfNode } from './node-size';
import type { Anchor } from './route/scene';

/** Wires end this far apart on the side of a row, closer where there are many, and never nearer to its corners. */
const GAP = 8;
const CORNER = 4;

/** A port of what a folded container or stack stands for, and where it would be drawn. */
interface Hidden {
  readonly key: string;
  readonly at: Point;
}

/** Where hidden ports appear on the border of the row or stack that stands for them, in the order they would have. */
export type RowEnds = ReadonlyMap<string, readonly Anchor[]>;

/** Names a port; all wires that arrive at a node do so at one. */
export function portKey({ node, port }: PortOf): string {
  return `${node} ${port}`;
}

/** Finds the ends of all wires that lead out of folded containers and stacks; those from one to itself are not drawn. */
export function rowEndsOf(doc: Diagram, boxes: ReadonlyMap<NodeId, Box>): RowEnds {
  const shown = shownIn(doc);
  const rows = new Map<NodeId, Map<string, Hidden>>();
  for (const { from, to } of Object.values(doc.wires)) {
    const [a, b] = [shown(from.node), shown(to.node)];
    if (a === b) continue;
    for (const [end, row, level] of [
      [from, a, leavingLevel],
      [to, b, arrivingLevel],
    ] as const) {
      const node = doc.nodes[end.node];
      if (!node || row === node.id) continue;
      const hidden = rows.get(row) ?? new Map<string, Hidden>();
      const at = placeFrom(doc, row, node, level(node, end.port));
      rows.set(row, hidden.set(portKey(end), { key: portKey(end), at }));
    }
  }
  return new Map(
    [...rows].flatMap(([row, hidden]) => {
      const box = boxes.get(row);
      return box ? anchorsOn(row, box, [...hidden.values()]) : [];
    }),
  );
}

/** Where a port is that lies so far below the top of its node, from the corner of what stands for it. */
function placeFrom(doc: Diagram, shown: NodeId, node: DiagramNode, level: number): Point {
  const [own, other] = [cornerOf(doc, node.id), cornerOf(doc, shown)];
  return { x: own.x + sizeOfNode(node, undefined).width / 2 - other.x, y: own.y + level - other.y };
}

function cornerOf(doc: Diagram, id: NodeId): Point {
  let at = { x: 0, y: 0 };
  for (let up: NodeId | null = id; up !== null; up = doc.nodes[up]?.parent ?? null) {
    const place = doc.layout[up] ?? { x: 0, y: 0 };
    at = { x: at.x + place.x, y: at.y + place.y };
  }
  return at;
}

function leavingLevel(node: DiagramNode, port: string): number {
  const index = kindOf(node.kind).wiresFrom === 'rows' ? rowsOf(node).findIndex((row) => row.id === port) : -1;
  return index >= 0 ? rowCentre(index) : sizeOfNode(node, undefined).height / 2;
}

function arrivingLevel(node: DiagramNode): number {
  return Math.min(HEADER, sizeOfNode(node, undefined).height) / 2;
}

/** On the sides ports close up, above and below they keep their place as far as the box reaches. */
function anchorsOn(owner: NodeId, box: Box, hidden: readonly Hidden[]): readonly [string, readonly Anchor[]][] {
  const inOrder = [...hidden].sort((a, b) => a.at.y - b.at.y || a.at.x - b.at.x || compare(a.key, b.key));
  return inOrder.map(({ key, at }, i) => {
    const y = box.y + slot(i, inOrder.length, box.height);
    const x = Math.min(Math.max(box.x + at.x, box.x + 2 * GAP), Math.max(box.x + 2 * GAP, right(box) - 2 * GAP));
    return [
      key,
      [
        { owner, side: 'left', point: { x: box.x, y } },
        { owner, side: 'right', point: { x: right(box), y } },
        { owner, side: 'top', point: { x, y: box.y } },
        { owner, side: 'bottom', point: { x, y: bottom(box) } },
      ],
    ];
  });
}

/** How far down a port is on the side of a box with so many of them, all together in its middle. */
function slot(index: number, count: number, height: number): number {
  const gap = count > 1 ? Math.min(GAP, (height - 2 * CORNER) / (count - 1)) : 0;
  return Math.round(height / 2 + (index - (count - 1) / 2) * gap);
}
