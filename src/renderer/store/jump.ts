import type { Diagram } from '../../model/document/diagram';
import type { Finding } from '../../model/findings/validate';
import type { NodeId, WireId } from '../../model/kinds/fields';
import { kindOf } from '../../model/kinds/registry';
import { setCurrentFinding } from './fixing';
import { activeDoc, appStore, goTo, select } from './store';

/** Selects everything a finding is about and brings it into view. */
export function jumpTo(finding: Finding): void {
  const doc = activeDoc(appStore.getState());
  if (!doc) return;
  setCurrentFinding(finding);
  const nodes = finding.on.filter((id) => doc.nodes[id]);
  select({ nodes, wires: finding.wires.filter((id) => doc.wires[id]) });
  bringIntoSight(doc, nodes);
}

/** Selects a node and brings it into view. */
export function showNode(id: NodeId): void {
  const doc = activeDoc(appStore.getState());
  if (!doc?.nodes[id]) return;
  select({ nodes: [id] });
  bringIntoSight(doc, [id]);
}

/** Selects nodes and wires, as far as they are there, and brings them into view. */
export function showAll(nodes: readonly NodeId[], wires: readonly WireId[]): void {
  const doc = activeDoc(appStore.getState());
  if (!doc) return;
  const there = { nodes: nodes.filter((id) => doc.nodes[id]), wires: wires.filter((id) => doc.wires[id]) };
  if (there.nodes.length + there.wires.length === 0) return;
  select(there);
  const ends = there.wires.flatMap((id) => [doc.wires[id]?.from.node, doc.wires[id]?.to.node]);
  bringIntoSight(doc, [...there.nodes, ...ends.filter((id) => id !== undefined)]);
}

/** Brings nodes into view; what is not drawn is looked for in what it belongs to. */
export function bringIntoSight(doc: Diagram, nodes: readonly NodeId[]): void {
  const drawn = nodes.map((id) => {
    const node = doc.nodes[id];
    return node && kindOf(node.kind).listedOnly && node.parent ? node.parent : id;
  });
  if (drawn.length > 0) goTo({ what: 'nodes', ids: drawn });
}
