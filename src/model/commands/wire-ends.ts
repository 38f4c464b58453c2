import type { Draft } from 'immer';
import { type Diagram, type DiagramNode, OUT, type Wire, type WireEnd } from '../document/diagram';
import { rowsOf } from '../document/references';
import type { NewId } from '../history/history';
import { type NodeId, WireId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { entriesOf } from '../lib/open-record';
import { clearSuppressions } from './settings';

/** True when a wire may start at this port of a node. */
export function hasPort(node: DiagramNode, port: string): boolean {
  return port === OUT || rowsOf(node).some((row) => row.id === port);
}

/** Where the next wire of a node starts: at its first row when it has rows. */
export function firstPort(node: DiagramNode): WireEnd['port'] {
  return kindOf(node.kind).wiresFrom === 'rows' ? (rowsOf(node)[0]?.id ?? OUT) : OUT;
}

/** Adds a wire unless the same one is there already. A route has one backend and a V1 link one NLB, so the old wire goes. */
export function addWire(draft: Draft<Diagram>, ends: Pick<Wire, 'from' | 'to'>, newId: NewId): void {
  const doc = draft as Diagram;
  const wires = entriesOf(doc.wires);
  if (wires.some((wire) => sameEnd(wire.from, ends.from) && sameEnd(wire.to, ends.to))) return;
  if (kindOf(doc.nodes[ends.from.node]?.kind ?? 'client').oneWireEach) {
    for (const wire of wires) if (sameEnd(wire.from, ends.from)) delete draft.wires[wire.id];
    clearSuppressions(draft);
  }
  const id = WireId.parse(newId('w'));
  (draft.wires as Record<string, Wire>)[id] = { id, ...ends };
}

/** Takes away the wires from a port to a node. */
export function removeWires(draft: Draft<Diagram>, from: WireEnd, to: NodeId): void {
  for (const wire of entriesOf((draft as Diagram).wires)) {
    if (sameEnd(wire.from, from) && wire.to.node === to) delete draft.wires[wire.id];
  }
  clearSuppressions(draft);
}

export function sameEnd(a: WireEnd, b: WireEnd): boolean {
  return a.node === b.node && a.port === b.port;
}
