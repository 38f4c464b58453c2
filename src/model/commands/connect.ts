import type { Draft } from 'immer';
import { type Diagram, type DiagramNode, IN, OUT, type Wire, type WireEnd } from '../document/diagram';
import { rowsOf } from '../document/references';
import type { Command, NewId } from '../history/history';
import { accepts } from '../kinds/connections';
import { NodeId, WireId } from '../kinds/fields';
import { type KindId, kindOf } from '../kinds/registry';
import { sizeOfNode } from '../layout/node-size';
import { absolute, type Point } from './geometry';
import { newNode, put } from './insert-node';
import { judgeDrop } from './placement';

export interface ConnectArgs {
  readonly from: WireEnd;
  readonly to: NodeId;
}

/** Draws a wire. Where AWS needs something in between (a target group), that is inserted in the same step. */
export const connect: Command<ConnectArgs> = {
  id: 'wire.connect',
  label: 'Connect',
  run(draft, { from, to }, newId) {
    const source = (draft as Diagram).nodes[from.node];
    const target = (draft as Diagram).nodes[to];
    if (!source || !target || source.id === target.id || !hasPort(source, from.port)) return;
    const through = accepts(source.kind, target.kind)?.through;
    if (through === undefined) return addWire(draft, { from, to: { node: to, port: IN } }, newId);
    const middle = middleOf(draft, from, target, through as KindId, newId);
    addWire(draft, { from, to: { node: middle, port: IN } }, newId);
    addWire(draft, { from: { node: middle, port: OUT }, to: { node: to, port: IN } }, newId);
  },
};

function hasPort(node: DiagramNode, port: string): boolean {
  return port === OUT || rowsOf(node).some((row) => row.id === port);
}

/** Adds a wire unless the same one is there already. A route has one backend and a V1 link one NLB, so the old wire goes. */
function addWire(draft: Draft<Diagram>, ends: Pick<Wire, 'from' | 'to'>, newId: NewId): void {
  const doc = draft as Diagram;
  const wires = Object.values(doc.wires);
  if (wires.some((wire) => sameEnd(wire.from, ends.from) && sameEnd(wire.to, ends.to))) return;
  if (kindOf(doc.nodes[ends.from.node]?.kind ?? 'client').oneWireEach) {
    for (const wire of wires) if (sameEnd(wire.from, ends.from)) delete draft.wires[wire.id];
  }
  const id = WireId.parse(newId('w'));
  (draft.wires as Record<string, Wire>)[id] = { id, ...ends };
}

function sameEnd(a: WireEnd, b: WireEnd): boolean {
  return a.node === b.node && a.port === b.port;
}

/** The node in between: one that hangs on this row and leads to the target, or may lead to it as well, or a new one. */
function middleOf(draft: Draft<Diagram>, from: WireEnd, target: DiagramNode, kind: KindId, newId: NewId): NodeId {
  const { nodes, wires } = draft as Diagram;
  const behind = (id: NodeId) => Object.values(wires).flatMap((wire) => (wire.from.node === id ? wire.to.node : []));
  const candidates = Object.values(wires)
    .filter((wire) => sameEnd(wire.from, from) && nodes[wire.to.node]?.kind === kind)
    .map((wire) => wire.to.node);
  const takesMore = (id: NodeId) =>
    kindOf(target.kind).manyPerTargetGroup && behind(id).every((next) => nodes[next]?.kind === target.kind);
  return (
    candidates.find((id) => behind(id).includes(target.id)) ??
    candidates.find(takesMore) ??
    insertBetween(draft, from, target, kind, newId)
  );
}

function insertBetween(draft: Draft<Diagram>, from: WireEnd, target: DiagramNode, kind: KindId, newId: NewId): NodeId {
  const doc = draft as Diagram;
  const source = doc.nodes[from.node];
  if (!source) throw new Error(`no node ${from.node}`);
  const drop = judgeDrop(doc, kind, source.parent);
  const row = rowsOf(source).find((each) => each.id === from.port);
  const props = kindOf(kind).startsBetween?.({ ...source, row } as never, target as never);
  const id = NodeId.parse(newId('n'));
  const node = newNode(doc, { id, kind, parent: drop.parent, ...(props ? { props } : {}) }, newId);
  put(draft, node, between(doc, source, target, node));
  return id;
}

/** Halfway between source and target, relative to the parent of the new node; at the source's height when that is free. */
function between(doc: Diagram, source: DiagramNode, target: DiagramNode, node: DiagramNode): Point {
  const a = absolute(doc, source.id);
  const b = absolute(doc, target.id);
  const parent = absolute(doc, node.parent);
  const width = sizeOfNode(source, doc.layout[source.id]).width;
  const gap = Math.max(a.x + width + 32, (a.x + width + b.x - sizeOfNode(node, undefined).width) / 2);
  return { x: Math.round(gap - parent.x), y: Math.round(a.y - parent.y) };
}
