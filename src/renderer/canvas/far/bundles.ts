import type { Diagram, DiagramNode } from '../../../model/document/diagram';
import { shownAs } from '../../../model/document/folding';
import type { NodeId } from '../../../model/kinds/fields';
import { kindOf } from '../../../model/kinds/registry';

/** All wires between two blocks, either way, drawn as one line on the map. */
export interface Bundle {
  readonly id: string;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly count: number;
  /** What the pill says: how many wires, and the kind of thing they lead to where that is a single node. */
  readonly words: string;
}

/** The wires that leave a VPC, bundled by the blocks they connect; wires within a VPC or wholly outside are left out. */
export function bundlesOf(doc: Diagram): readonly Bundle[] {
  const bundles = new Map<string, { from: DiagramNode; to: DiagramNode; count: number }>();
  for (const wire of Object.values(doc.wires)) {
    const from = blockOf(doc, wire.from.node);
    const to = blockOf(doc, wire.to.node);
    if (!from || !to || from.id === to.id || !(isNetwork(from) || isNetwork(to))) continue;
    const id = [from.id, to.id].sort().join(' ');
    const known = bundles.get(id);
    bundles.set(id, known ? { ...known, count: known.count + 1 } : { from, to, count: 1 });
  }
  return [...bundles].map(([id, { from, to, count }]) => {
    const [single] = [to, from].filter((end) => !kindOf(end.kind).container);
    const words = single ? `${count} ${kindOf(single.kind).short}` : String(count);
    return { id, from: from.id, to: to.id, count, words };
  });
}

/** What the map shows a node as part of: its VPC, its on-premises network, the folded account, or nothing but itself. */
export function blockOf(doc: Diagram, id: NodeId): DiagramNode | undefined {
  let block = doc.nodes[shownAs(doc, id)];
  for (;;) {
    const around = block?.parent ? doc.nodes[block.parent] : undefined;
    if (!around || isFrame(around)) return block;
    block = around;
  }
}

/** Accounts and Regions only frame what wires connect. */
export function isFrame(node: DiagramNode): boolean {
  const style = kindOf(node.kind).container?.style;
  return style === 'account' || style === 'region';
}

/** Accounts and Regions are ends of wires only while they are folded. */
function isNetwork(node: DiagramNode): boolean {
  return isFrame(node) || kindOf(node.kind).container?.style === 'vpc';
}
