import { type Diagram, type DiagramNode, IN, type WireEnd } from '../document/diagram';
import type { Command } from '../history/history';
import { chainBetween } from '../kinds/connections';
import type { NodeId } from '../kinds/fields';
import type { KindId } from '../kinds/registry';
import { entriesOf } from '../lib/open-record';
import { makeMiddle } from './middle';
import { addWire, firstPort, hasPort, removeWires } from './wire-ends';

export interface InsertBetweenArgs {
  readonly from: WireEnd;
  readonly to: NodeId;
  /** The kind to put in between. What AWS needs around it, such as a target group behind a load balancer, comes along. */
  readonly kind: KindId;
}

/** Leads a port to a target over a node of some kind, new or one that leads there already. A direct wire goes. */
export const insertBetween: Command<InsertBetweenArgs> = {
  id: 'wire.insertBetween',
  label: 'Insert in between',
  run(draft, { from, to, kind }, newId) {
    const { nodes } = draft as Diagram;
    const before = chainBetween(nodes[from.node]?.kind ?? kind, kind) ?? [];
    const after = chainBetween(kind, nodes[to]?.kind ?? kind) ?? [];
    insertChain.run(draft, { from, to, chain: [...before, kind, ...after] }, newId);
  },
};

export interface InsertChainArgs {
  readonly from: WireEnd;
  readonly to: NodeId;
  /** The kinds in between, outermost first. */
  readonly chain: readonly string[];
}

/** Leads a port to a target over one node of each kind. A direct wire goes. */
export const insertChain: Command<InsertChainArgs> = {
  id: 'wire.insertChain',
  label: 'Insert in between',
  run(draft, { from, to, chain }, newId) {
    const doc = draft as Diagram;
    const source = doc.nodes[from.node];
    const target = doc.nodes[to];
    if (!source || !target || source.id === target.id || !hasPort(source, from.port)) return;
    removeWires(draft, from, to);
    const { missing, goal } = withoutWhatIsThere(doc, chain, from.node, target);
    let end = from;
    for (const kind of missing) {
      const middle = makeMiddle(draft, end, target, kind as KindId, newId);
      addWire(draft, { from: end, to: { node: middle.id, port: IN } }, newId);
      end = { node: middle.id, port: firstPort(middle) };
    }
    addWire(draft, { from: end, to: { node: goal.id, port: IN } }, newId);
  },
};

/** One link serves all routes to a load balancer: what leads to the target already is not made again. */
function withoutWhatIsThere(doc: Diagram, chain: readonly string[], from: NodeId, target: DiagramNode) {
  const missing = [...chain];
  let goal = target;
  for (let kind = missing.at(-1); kind !== undefined; kind = missing.at(-1)) {
    const there = leadingTo(doc, goal.id).find((node) => node.kind === kind && node.id !== from);
    if (!there) break;
    missing.pop();
    goal = there;
  }
  return { missing, goal };
}

function leadingTo(doc: Diagram, target: NodeId): readonly DiagramNode[] {
  const wires = entriesOf(doc.wires).filter((wire) => wire.to.node === target);
  return wires.flatMap(({ from }) => doc.nodes[from.node] ?? []);
}
