import { z } from 'zod';
import { NodeId, type WireId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { type Diagram, type DiagramNode, IN, NodeSchema, OUT, Wire } from './diagram';
import { isNoResource, type KeptNames, namesOf } from './kept-names';
import { deriveLogicalId } from './logical-id';
import { exchanged, idsByNow, idsIn, namesIn } from './mentioned-ids';
import { rowsOf } from './references';

/** Nodes that somebody drew and no template has a resource for: clients, what is on premises, what exists already. */
export const KeptNodes = z.strictObject({
  nodes: z.array(NodeSchema),
  /** Wires from and to them. */
  wires: z.array(Wire),
  /** What these, and the other nodes that they mention, are called beside the template, by id. */
  names: z.record(NodeId, z.string()),
});
export type KeptNodes = z.infer<typeof KeptNodes>;

/** What of a diagram no template has; undefined where there is nothing of the kind. */
export function keptNodes(doc: Diagram): KeptNodes | undefined {
  const names = namesOf(doc);
  const nodes = nodesBeside(doc, names);
  if (nodes.length === 0) return undefined;
  const ids = new Set(nodes.map(({ id }) => id));
  const wires = Object.values(doc.wires).filter(({ from, to }) => ids.has(from.node) || ids.has(to.node));
  const mentioned = idsIn([nodes, wires]).filter((id) => names.has(id) || !ids.has(id));
  return { nodes, wires, names: namesIn(doc, mentioned, names) };
}

/** The nodes that no template has. A place that another import makes out of what stands in it is none of them. */
export function nodesBeside(doc: Diagram, names: KeptNames = namesOf(doc)): DiagramNode[] {
  if (!doc.source) return [];
  const isImplied = ({ kind }: DiagramNode) => kind === 'account' || kind === 'region' || kind === 'zone';
  return Object.values(doc.nodes).filter((node) => {
    return isNoResource(doc, node) && (names.has(node.id) || !(isImplied(node) || kindOf(node.kind).emit));
  });
}

/** A diagram that was imported anew, with the nodes that stood beside it; what it has by now itself is not doubled. */
export function withNodes(doc: Diagram, kept: KeptNodes): Diagram {
  const known = idsByNow(doc, kept.names);
  const nodes = { ...doc.nodes, ...newNodes(doc, exchanged(kept.nodes as DiagramNode[], known)) };
  const wires = exchanged(kept.wires, known).filter(
    ({ from, to }) => hasPort(nodes[from.node], from.port, OUT) && hasPort(nodes[to.node], to.port, IN),
  );
  return { ...doc, nodes, wires: { ...byId(wires), ...doc.wires } };
}

function newNodes(doc: Diagram, kept: readonly DiagramNode[]): Record<NodeId, DiagramNode> {
  const fresh = kept.filter(({ id }) => !doc.nodes[id]);
  const there = new Set<string>([...Object.keys(doc.nodes), ...fresh.map(({ id }) => id)]);
  const taken = new Set(Object.values(doc.nodes).map(({ logicalId }) => logicalId.toLowerCase()));
  // What names something that is gone by now would be refused when the diagram is loaded.
  const whole = fresh.filter(({ props }) => idsIn(props).every((id) => there.has(id)));
  return byId(
    whole.map((node) => {
      const isTaken = taken.has(node.logicalId.toLowerCase());
      const logicalId = isTaken ? deriveLogicalId(node.logicalId, kindOf(node.kind).short, taken) : node.logicalId;
      taken.add(logicalId.toLowerCase());
      return { ...node, logicalId, parent: node.parent && there.has(node.parent) ? node.parent : null };
    }),
  );
}

function hasPort(node: DiagramNode | undefined, port: string, own: string): boolean {
  return node !== undefined && (port === own || rowsOf(node).some(({ id }) => id === port));
}

function byId<T extends { readonly id: NodeId | WireId }>(items: readonly T[]): Record<T['id'], T> {
  return Object.fromEntries(items.map((item) => [item.id, item])) as Record<T['id'], T>;
}
