import type { Draft } from 'immer';
import { type Diagram, type DiagramNode, IN, OUT, type WireEnd } from '../document/diagram';
import type { Command, NewId } from '../history/history';
import { accepts } from '../kinds/connections';
import type { NodeId } from '../kinds/fields';
import { type KindId, kindOf } from '../kinds/registry';
import { entriesOf } from '../lib/open-record';
import { makeMiddle } from './middle';
import { addWire, hasPort, sameEnd } from './wire-ends';

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

/** The node in between: one that hangs on this row and leads to the target, or may lead to it as well, or a new one. */
function middleOf(draft: Draft<Diagram>, from: WireEnd, target: DiagramNode, kind: KindId, newId: NewId): NodeId {
  const { nodes, wires } = draft as Diagram;
  const behind = (id: NodeId) => entriesOf(wires).flatMap((wire) => (wire.from.node === id ? wire.to.node : []));
  const candidates = entriesOf(wires)
    .filter((wire) => sameEnd(wire.from, from) && nodes[wire.to.node]?.kind === kind)
    .map((wire) => wire.to.node);
  const takesMore = (id: NodeId) =>
    kindOf(target.kind).manyPerTargetGroup && behind(id).every((next) => nodes[next]?.kind === target.kind);
  return (
    candidates.find((id) => behind(id).includes(target.id)) ??
    candidates.find(takesMore) ??
    makeMiddle(draft, from, target, kind, newId).id
  );
}
