import type { Diagram, DiagramNode, Wire as DiagramWire, WireEnd as PortOf } from '../document/diagram';
import { isFolded, shownIn } from '../document/folding';
import { rowsOf } from '../document/references';
import type { NodeId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { compare } from '../lib/order';
import { shadowBox } from './auto/shadow';
import type { Box, Point } from './geometry';
import { HEADER, rowCentre, sizeOfNode, TAB } from './node-size';
import { type Anchor, anchorsOf, type Obstacle, type RouteScene, type Wire } from './route/scene';
import { portKey, type RowEnds, rowEndsOf } from './row-ends';

/** The place where a spanning node is shown once more, in one of its subnets. */
export interface Shadow {
  readonly id: string;
  readonly node: NodeId;
  readonly subnet: NodeId;
  readonly box: Box;
}

/** Where everything of a diagram is drawn, in flow coordinates. Follows from the document alone. */
export interface Picture {
  readonly boxes: ReadonlyMap<NodeId, Box>;
  readonly shadows: readonly Shadow[];
}

/** Computes the boxes of all drawn nodes and the shadows of those that span subnets; what is folded away has none. */
export function pictureOf(doc: Diagram): Picture {
  const boxes = new Map<NodeId, Box>();
  const box = (node: DiagramNode): Box => {
    const known = boxes.get(node.id);
    if (known) return known;
    const parent = node.parent === null ? undefined : doc.nodes[node.parent];
    const origin = parent ? box(parent) : { x: 0, y: 0 };
    const place = doc.layout[node.id] ?? { x: 0, y: 0 };
    const made = { x: origin.x + place.x, y: origin.y + place.y, ...sizeOfNode(node, place) };
    boxes.set(node.id, made);
    return made;
  };
  const shown = shownIn(doc);
  const isDrawn = ({ id, kind }: DiagramNode) => !kindOf(kind).listedOnly && shown(id) === id;
  const drawn = Object.values(doc.nodes).filter(isDrawn);
  for (const node of drawn) box(node);
  return { boxes, shadows: shadowsOf(doc, drawn, boxes) };
}

function shadowsOf(doc: Diagram, drawn: readonly DiagramNode[], boxes: ReadonlyMap<NodeId, Box>): readonly Shadow[] {
  const taken = new Map<NodeId, Box[]>();
  for (const node of drawn) {
    const box = boxes.get(node.id);
    if (node.parent !== null && box && !kindOf(node.kind).container)
      taken.set(node.parent, [...(taken.get(node.parent) ?? []), box]);
  }
  const spanning = drawn
    .filter((node) => 'subnets' in node.props)
    .sort((a, b) => (boxes.get(a.id)?.x ?? 0) - (boxes.get(b.id)?.x ?? 0) || compare(a.id, b.id));
  return spanning.flatMap((node) => {
    const own = boxes.get(node.id);
    const subnets = 'subnets' in node.props ? node.props.subnets : [];
    return subnets.flatMap((subnet) => {
      const room = boxes.get(subnet);
      if (!own || !room || doc.nodes[subnet]?.kind !== 'subnet' || isFolded(doc, subnet)) return [];
      const others = taken.get(subnet) ?? [];
      const box = shadowBox(room, own, others);
      taken.set(subnet, [...others, box]);
      return [{ id: `${node.id}@${subnet}`, node: node.id, subnet, box }];
    });
  });
}

/** What wires must go around: nodes, shadows, and the tabs of containers, or the whole row of a folded one. */
export function obstaclesOf(doc: Diagram, picture: Picture): readonly Obstacle[] {
  const nodes = [...picture.boxes].map(([id, box]): Obstacle => {
    const node = doc.nodes[id];
    const isOpen = node !== undefined && kindOf(node.kind).container !== undefined && !isFolded(doc, id);
    return isOpen ? { id: `${id}#tab`, box: tabBox(node, box) } : { id, box };
  });
  return [...nodes, ...picture.shadows.map(({ id, box }) => ({ id, box }))];
}

/** Width of a tab is estimated from its text: a wire then keeps clear of the words. */
export function tabBox(node: DiagramNode, box: Box): Box {
  const text = node.label.length + (kindOf(node.kind).tabText?.(node.props)?.length ?? 0);
  return { x: box.x, y: box.y, width: Math.min(box.width, 44 + text * 7), height: TAB };
}

/** The scene the router works on. */
export function routeSceneOf(doc: Diagram, picture: Picture): RouteScene {
  const wires = [...routedWires(doc, picture, Object.values(doc.wires))];
  return { obstacles: obstaclesOf(doc, picture), wires: wires.sort(byPlace) };
}

/** Wires with the ports they may use, in the order they are given. */
export function routedWires(doc: Diagram, picture: Picture, wires: readonly DiagramWire[]): readonly Wire[] {
  let rows: RowEnds | undefined;
  const atRow = (end: PortOf) => {
    rows ??= rowEndsOf(doc, picture.boxes);
    return rows.get(portKey(end));
  };
  return wires.flatMap((wire) => routedWire(doc, picture, atRow, wire) ?? []);
}

/** The first wire lays the trunk that others join, and ids are random: the drawing must not depend on them. */
function byPlace(a: Wire, b: Wire): number {
  const [[fromA, toA], [fromB, toB]] = [placesOf(a), placesOf(b)];
  return comparePoints(fromA, fromB) || comparePoints(toA, toB) || compare(a.id, b.id);
}

function placesOf({ from, to }: Wire): readonly [Point | undefined, Point | undefined] {
  return [anchorsOf(from)[0]?.point, anchorsOf(to)[0]?.point];
}

function comparePoints(a: Point | undefined, b: Point | undefined): number {
  return (a?.x ?? 0) - (b?.x ?? 0) || (a?.y ?? 0) - (b?.y ?? 0);
}

/** A wire whose end is folded away ends at the row that hides it; one that is folded away as a whole has no way. */
function routedWire(doc: Diagram, { boxes }: Picture, atRow: AtRow, wire: DiagramWire): Wire | undefined {
  const from = startOf(doc, boxes, wire.from) ?? atRow(wire.from);
  const to = landingsOf(doc, boxes, wire.to) ?? atRow(wire.to);
  return from && to && { id: wire.id, from: { candidates: from }, to: { candidates: to } };
}

type Ends = readonly Anchor[];
type AtRow = (end: PortOf) => Ends | undefined;

/** A wire starts at its row, or at the right or bottom of a node without rows. */
function startOf(doc: Diagram, boxes: Picture['boxes'], { node: id, port }: PortOf): Ends | undefined {
  const node = doc.nodes[id];
  const box = boxes.get(id);
  if (!node || !box) return undefined;
  const at = rowsOf(node).findIndex((row) => row.id === port);
  if (at >= 0 && kindOf(node.kind).wiresFrom === 'rows') return [rowAnchor(id, box, at, 'right')];
  return [side(id, box, 'right'), side(id, box, 'bottom')];
}

/** A wire lands at the left of the header, on a row, or from above on the top; in a subnet targets hang on a trunk. */
function landingsOf(doc: Diagram, boxes: Picture['boxes'], { node: id }: PortOf): Ends | undefined {
  const node = doc.nodes[id];
  const box = boxes.get(id);
  if (!node || !box) return undefined;
  const rows = kindOf(node.kind).wiresFrom === 'rows' ? rowsOf(node) : [];
  const left: Anchor = {
    owner: id,
    side: 'left',
    point: { x: box.x, y: box.y + (rows.length > 0 ? HEADER / 2 : box.height / 2) },
  };
  const inSubnet = node.parent !== null && doc.nodes[node.parent]?.kind === 'subnet';
  const above = inSubnet ? [] : [side(id, box, 'top')];
  return [left, ...rows.map((_row, i) => rowAnchor(id, box, i, 'left')), ...above];
}

function rowAnchor(owner: string, box: Box, index: number, at: 'left' | 'right'): Anchor {
  return { owner, side: at, point: { x: at === 'left' ? box.x : box.x + box.width, y: box.y + rowCentre(index) } };
}

function side(owner: string, box: Box, at: 'right' | 'bottom' | 'top'): Anchor {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  if (at === 'right') return { owner, side: at, point: { x: box.x + box.width, y: middle.y } };
  return { owner, side: at, point: { x: middle.x, y: at === 'top' ? box.y : box.y + box.height } };
}
