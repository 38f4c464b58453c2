import type { Diagram, DiagramNode, Wire } from '../document/diagram';
import { deriveLogicalId } from '../document/logical-id';
import { rowLists, rowsOf } from '../document/references';
import type { NodeId, WireId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { sameData } from '../lib/same-data';
import { keepAsked } from './keep-asked';
import { mendReferences } from './mend';

/**
 * A fresh import of the same templates, perhaps with other values or a newer text, with everything that somebody changed in
 * the diagram since it was imported. Positions stay by the ids of nodes, and settings by the diagram.
 */
export function rebase(doc: Diagram, again: Diagram): Diagram {
  const base = doc.source?.base ?? { nodes: {}, wires: {} };
  const nodes: Record<NodeId, DiagramNode> = {};
  for (const node of Object.values(again.nodes)) {
    const [then, now] = [base.nodes[node.id], doc.nodes[node.id]];
    // Deleted since: it stays deleted.
    if (then && !now) continue;
    nodes[node.id] = then && now && now.kind === node.kind ? changedNode(then, now, node) : node;
  }
  for (const node of Object.values(doc.nodes)) if (!base.nodes[node.id] && !nodes[node.id]) nodes[node.id] = node;
  settleParents(nodes, again);
  mendReferences(nodes);
  const wires = Object.fromEntries(wiresOf(doc, base.wires, again, nodes).map((wire) => [wire.id, wire]));
  const layout = Object.fromEntries(
    Object.keys(nodes).flatMap((id) => {
      const place = doc.layout[id as NodeId] ?? again.layout[id as NodeId];
      return place ? [[id, place]] : [];
    }),
  );
  const source = again.source ? { source: keepAsked(again.source, doc.source) } : {};
  return { ...again, ...source, settings: doc.settings, nodes: uniqueIds(nodes), wires, layout };
}

/** What somebody changed of a node, on top of how it is now imported. */
function changedNode(then: DiagramNode, now: DiagramNode, again: DiagramNode): DiagramNode {
  const pick = <K extends 'label' | 'logicalId' | 'parent'>(key: K) => (now[key] === then[key] ? again[key] : now[key]);
  const lists = rowLists(again.kind);
  const [a, b]: readonly Values[] = [then.props, now.props];
  const props = Object.entries(again.props as Values).map(([name, value]) => {
    const [before, after] = [a?.[name], b?.[name]];
    if (sameData(before, after)) return [name, value];
    return [name, lists.includes(name) ? changedRows(before as Rows, after as Rows, value as Rows) : after];
  });
  return {
    ...again,
    label: pick('label'),
    logicalId: pick('logicalId'),
    parent: pick('parent'),
    props: Object.fromEntries(props),
  } as DiagramNode;
}

type Values = Readonly<Record<string, unknown>>;
type Rows = readonly (Values & { readonly id: string })[];

/** Rows by their ids: those that were changed or added, without those that were deleted. */
function changedRows(then: Rows, now: Rows, again: Rows): Rows {
  const byId = (rows: Rows) => new Map(rows.map((row) => [row.id, row]));
  const [before, after] = [byId(then), byId(now)];
  const kept = again.flatMap((row) => {
    const [was, is] = [before.get(row.id), after.get(row.id)];
    if (!was) return [row];
    if (!is) return [];
    return [sameData(was, is) ? row : is];
  });
  const added = now.filter(({ id }) => !before.has(id) && !kept.some((row) => row.id === id));
  return [...kept, ...added];
}

/** What stood in something that is gone stands in its Region, or where it was imported. */
function settleParents(nodes: Record<NodeId, DiagramNode>, again: Diagram): void {
  const region = Object.values(nodes).find(({ kind }) => kind === 'region')?.id ?? null;
  for (const node of Object.values(nodes)) {
    const isThere = node.parent === null || (nodes[node.parent] && isAbove(nodes, node));
    if (isThere) continue;
    const imported = again.nodes[node.id]?.parent;
    const parent = imported !== undefined && (imported === null || nodes[imported]) ? imported : region;
    nodes[node.id] = { ...node, parent: parent === node.id ? null : parent };
  }
}

/** False when the container of a node stands in the node itself. */
function isAbove(nodes: Readonly<Record<NodeId, DiagramNode>>, node: DiagramNode): boolean {
  const seen = new Set<NodeId>([node.id]);
  for (let at = node.parent; at !== null; at = nodes[at]?.parent ?? null) {
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return true;
}

function wiresOf(
  doc: Diagram,
  base: Readonly<Record<WireId, Wire>>,
  again: Diagram,
  nodes: Readonly<Record<NodeId, DiagramNode>>,
): readonly Wire[] {
  const imported = Object.values(again.wires).filter(({ id }) => !base[id] || doc.wires[id]);
  const added = Object.values(doc.wires).filter(({ id }) => !base[id] && !again.wires[id]);
  const moved = new Map(
    Object.values(doc.wires)
      .filter((wire) => base[wire.id] && !sameData(base[wire.id], wire))
      .map((wire) => [wire.id, wire]),
  );
  return [...imported.map((wire) => moved.get(wire.id) ?? wire), ...added].filter(({ from, to }) => {
    const [start, end] = [nodes[from.node], nodes[to.node]];
    return start !== undefined && end !== undefined && hasPort(start, from.port, 'out') && hasPort(end, to.port, 'in');
  });
}

function hasPort(node: DiagramNode, port: string, own: string): boolean {
  return port === own || rowsOf(node).some(({ id }) => id === port);
}

/** A node that was added may have the logical id of a resource that is new in the text. */
function uniqueIds(nodes: Readonly<Record<NodeId, DiagramNode>>): Readonly<Record<NodeId, DiagramNode>> {
  const taken = new Set<string>();
  return Object.fromEntries(
    Object.values(nodes).map((node) => {
      const logicalId = taken.has(node.logicalId.toLowerCase())
        ? deriveLogicalId(node.logicalId, kindOf(node.kind).short, taken)
        : node.logicalId;
      taken.add(logicalId.toLowerCase());
      return [node.id, logicalId === node.logicalId ? node : { ...node, logicalId }];
    }),
  );
}
