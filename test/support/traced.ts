import { type Diagram, type DiagramNode, NodeSchema } from '../../src/model/document/diagram';
import { createFacts } from '../../src/model/facts/facts';
import type { NodeId } from '../../src/model/kinds/fields';
import { trace } from '../../src/model/network/trace';
import type { Protocol, Trace, TraceEnd } from '../../src/model/network/trace-types';
import { idOf } from './diagram';

type Props = Readonly<Record<string, unknown>>;
/** A change of a design, such as {@link changed} makes. */
export type Change = (doc: Diagram) => Diagram;

interface Asked {
  readonly port?: number;
  readonly protocol?: Protocol;
  /** Labels of what is switched off. */
  readonly down?: readonly string[];
}

function endOf(label: string): TraceEnd {
  return label === 'internet' || label === 'on-prem' ? label : (idOf(label) as TraceEnd);
}

/** The trace between two nodes, named by their labels. */
export function traced(doc: Diagram, from: string, to: string, asked: Asked = {}): Trace {
  const down = (asked.down ?? []).map((label) => idOf(label) as NodeId);
  return trace(createFacts(doc), { ...asked, from: endOf(from), to: endOf(to), down });
}

/** The codes that block the way, sorted; empty when it is open. */
export function codesOf(doc: Diagram, from: string, to: string, asked: Asked = {}): readonly string[] {
  return traced(doc, from, to, asked)
    .blockers.map(({ code }) => code)
    .sort();
}

/** The labels of the stops on the way, the internet as such. */
export function stopsOf({ hops }: Pick<Trace, 'hops'>, doc: Diagram): readonly string[] {
  return hops.map(({ node, end }) => (node === null ? end : (doc.nodes[node]?.label ?? '')));
}

/** Other properties for one node. */
export function changed(label: string, change: Props | ((props: Props) => Props)): Change {
  return (doc) => {
    const node = nodeOf(doc, label);
    const patch = typeof change === 'function' ? change(node.props) : change;
    const next = NodeSchema.parse({ ...node, props: { ...node.props, ...patch } }) as DiagramNode;
    return { ...doc, nodes: { ...doc.nodes, [node.id]: next } };
  };
}

/** One row of a node with other values. */
export function changedRow(label: string, list: string, index: number, patch: Props): Change {
  return changed(label, (props) => {
    const rows = props[list] as readonly Props[];
    return { [list]: rows.map((row, i) => (i === index ? { ...row, ...patch } : row)) };
  });
}

/** A node in another place. */
export function moved(label: string, parent: string): Change {
  return (doc) => {
    const node = nodeOf(doc, label);
    return { ...doc, nodes: { ...doc.nodes, [node.id]: { ...node, parent: idOf(parent) } as DiagramNode } };
  };
}

/** All wires between two nodes taken away. */
export function unwired(from: string, to: string): Change {
  return (doc) => {
    const wires = Object.entries(doc.wires).filter(
      ([, wire]) => wire.from.node !== idOf(from) || wire.to.node !== idOf(to),
    );
    if (wires.length === Object.keys(doc.wires).length) throw new Error(`no wire from ${from} to ${to}`);
    return { ...doc, wires: Object.fromEntries(wires) };
  };
}

/** A node taken away, with its wires. */
export function without(label: string): Change {
  return (doc) => {
    const { id } = nodeOf(doc, label);
    const nodes = Object.entries(doc.nodes).filter(([key]) => key !== id);
    const wires = Object.entries(doc.wires).filter(([, { from, to }]) => from.node !== id && to.node !== id);
    return { ...doc, nodes: Object.fromEntries(nodes), wires: Object.fromEntries(wires) };
  };
}

function nodeOf(doc: Diagram, label: string): DiagramNode {
  const node = Object.values(doc.nodes).find((one) => one.id === idOf(label));
  if (!node) throw new Error(`no node is called ${label}`);
  return node;
}
