import { freeSpot, sizeIn } from '../commands/geometry';
import { moveNodes } from '../commands/move-nodes';
import { judgeDrop } from '../commands/placement';
import type { Diagram, DiagramNode } from '../document/diagram';
import type { NodeId } from '../kinds/fields';
import { KINDS, type KindId, kindOf } from '../kinds/registry';
import { type Edit, fix } from './edits';
import { addNode } from './insert';
import { insideAny } from './places';
import type { QuickFix } from './quick-fix';
import { nodeName } from './words';
import { spanZones } from './zones';

/** More homes than this are not offered: the user has to say. */
const OFFERED = 4;

/** Moves a node into a container (null: the canvas itself), to a free spot. What spans subnets goes on to span some. */
export function moveInto(id: NodeId, parent: NodeId | null): Edit {
  return (draft, newId) => {
    const doc = draft as Diagram;
    const node = doc.nodes[id];
    if (!node) return;
    const spot = kindOf(node.kind).listedOnly ? { x: 0, y: 0 } : freeSpot(doc, parent, sizeIn(doc, node));
    moveNodes.run(draft, { moves: [{ id, parent, ...spot }] }, newId);
    spanZones(id)(draft, newId);
  };
}

/** A fix for each place where a misplaced node could stand. */
export function moveFixes(doc: Diagram, node: DiagramNode): readonly QuickFix[] {
  const homes = homesFor(doc, node);
  if (homes.length === 0) return wrapFixes(doc, node);
  return homes.slice(0, OFFERED).map((home) => {
    const where = home ? nodeName(home) : 'the canvas itself';
    return fix(
      `move-to-${home?.id ?? 'canvas'}`,
      `Move ${nodeName(node)} to ${where}`,
      moveInto(node.id, home?.id ?? null),
    );
  });
}

/** The nearest legal container around the node, else the legal ones inside of where it stands, else all there are. */
function homesFor(doc: Diagram, node: DiagramNode): readonly (DiagramNode | undefined)[] {
  const drop = judgeDrop(doc, node.kind, node.parent);
  if (drop.legal) return [drop.parent === null ? undefined : doc.nodes[drop.parent]];
  const kinds = kindOf(node.kind).placement.in.filter((kind) => kind !== 'root') as readonly KindId[];
  const within = (container: NodeId | null): readonly DiagramNode[] =>
    kinds.flatMap((kind) => insideAny(doc, container, kind)).filter((home) => home.id !== node.id);
  const near = within(node.parent);
  return near.length > 0 || node.parent === null ? near : within(null);
}

/** Where no container fits, one is made around the node: a Region in an account, a zone in a VPC. */
function wrapFixes(doc: Diagram, node: DiagramNode): readonly QuickFix[] {
  const parent = node.parent === null ? undefined : doc.nodes[node.parent];
  const wrapper = KINDS.find(
    ({ id, placement, container }) =>
      container && kindOf(node.kind).placement.in.includes(id) && placement.in.includes(parent?.kind ?? 'root'),
  );
  if (!wrapper) return [];
  return [
    fix(`wrap-in-${wrapper.id}`, `Put ${nodeName(node)} into a new ${wrapper.label}`, (draft, newId) => {
      const home = addNode(draft, { kind: wrapper.id as KindId, onto: node.parent }, newId);
      moveInto(node.id, home)(draft, newId);
    }),
  ];
}
