import type { Diagram, DiagramNode, Wire } from '../../../model/document/diagram';
import { shownAs } from '../../../model/document/folding';
import { accepts } from '../../../model/kinds/connections';
import type { NodeId } from '../../../model/kinds/fields';
import { kindOf } from '../../../model/kinds/registry';

/** All wires between two blocks, either way, drawn as one line on the map. */
export interface Bundle {
  readonly id: string;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly count: number;
  /** What the pill says: how many wires, and what they are: `5 TGW`. */
  readonly words: string;
}

interface Bunch {
  readonly from: DiagramNode;
  readonly to: DiagramNode;
  readonly wires: readonly Wire[];
}

/** The wires that leave a VPC, bundled by the blocks they connect; wires within a VPC or wholly outside are left out. */
export function bundlesOf(doc: Diagram): readonly Bundle[] {
  const bunches = new Map<string, Bunch>();
  for (const wire of Object.values(doc.wires)) {
    const from = blockOf(doc, wire.from.node);
    const to = blockOf(doc, wire.to.node);
    if (!from || !to || from.id === to.id || !(isNetwork(from) || isNetwork(to))) continue;
    const id = [from.id, to.id].sort().join(' ');
    const known = bunches.get(id);
    bunches.set(id, known ? { ...known, wires: [...known.wires, wire] } : { from, to, wires: [wire] });
  }
  return [...bunches].map(([id, bunch]) => {
    const count = bunch.wires.length;
    const words = [String(count), joinOf(doc, bunch)].filter(Boolean).join(' ');
    return { id, from: bunch.from.id, to: bunch.to.id, count, words };
  });
}

/** The one way in which all wires of a bundle join networks, else the kind of the single node at its end. */
function joinOf(doc: Diagram, { from, to, wires }: Bunch): string | undefined {
  const [way, ...others] = new Set(wires.map((wire) => attachmentOf(doc, wire)));
  if (way !== undefined && others.length === 0) return way;
  const [single] = [to, from].filter((end) => !kindOf(end.kind).container);
  return single && kindOf(single.kind).short;
}

function attachmentOf(doc: Diagram, { from, to }: Wire): string | undefined {
  const [source, target] = [doc.nodes[from.node], doc.nodes[to.node]];
  return source && target && accepts(source.kind, target.kind)?.attachment;
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
