import type { Draft } from 'immer';
import { connect } from '../commands/connect';
import { deleteItems } from '../commands/delete-items';
import { setProp } from '../commands/edit-node';
import { absolute, type Point, sizeIn } from '../commands/geometry';
import { insertNode } from '../commands/insert-node';
import { type Diagram, type DiagramNode, OUT, type Wire } from '../document/diagram';
import { rowsOf } from '../document/references';
import type { NewId } from '../history/history';
import { NodeId } from '../kinds/fields';
import { type KindId, kindOf } from '../kinds/registry';

export interface NewNode {
  readonly kind: KindId;
  /** The container it goes into, or anything inside of that. */
  readonly onto: NodeId | null;
  /** Relative to `onto`; a free spot without it. */
  readonly at?: Point;
  readonly variant?: string;
  /** What its label starts from. */
  readonly stem?: string;
  readonly props?: Readonly<Record<string, unknown>>;
}

/** Adds a node and gives its id. */
export function addNode(draft: Draft<Diagram>, { props = {}, ...node }: NewNode, newId: NewId): NodeId {
  const id = NodeId.parse(newId('n'));
  insertNode.run(draft, { id, ...node }, newId);
  for (const [prop, value] of Object.entries(props)) setProp.run(draft, { id, prop, value }, newId);
  return id;
}

/** Puts a new node into a wire: what the wire joined is wired to it and from it. Gives its id. */
export function addBetween(draft: Draft<Diagram>, wire: Wire, node: NewNode, newId: NewId): NodeId {
  const id = addNode(draft, { ...node, at: halfway(draft as Diagram, wire, node.onto) }, newId);
  reroute(draft, wire, id, newId);
  return id;
}

/** Leads a wire over a node that is there already. */
export function reroute(draft: Draft<Diagram>, { id, from, to }: Wire, over: NodeId, newId: NewId): void {
  deleteItems.run(draft, { nodes: [], wires: [id] }, newId);
  connect.run(draft, { from, to: over }, newId);
  connect.run(draft, { from: { node: over, port: firstPort((draft as Diagram).nodes[over]) }, to: to.node }, newId);
}

/** Where the first wire of a node starts: its first row, when wires start at rows. */
export function firstPort(node: DiagramNode | undefined): typeof OUT | Wire['from']['port'] {
  const row = node && kindOf(node.kind).wiresFrom === 'rows' ? rowsOf(node)[0] : undefined;
  return row?.id ?? OUT;
}

function halfway(doc: Diagram, wire: Wire, onto: NodeId | null): Point {
  const a = middleOf(doc, wire.from.node);
  const b = middleOf(doc, wire.to.node);
  const origin = absolute(doc, onto);
  return { x: Math.round((a.x + b.x) / 2 - origin.x), y: Math.round((a.y + b.y) / 2 - origin.y) };
}

function middleOf(doc: Diagram, id: NodeId): Point {
  const node = doc.nodes[id];
  const { x, y } = absolute(doc, id);
  const { width } = node ? sizeIn(doc, node) : { width: 0 };
  return { x: x + width / 2, y };
}
