import type { Diagram, DiagramNode, NodeOfAny, Wire } from '../document/diagram';
import { idsNamedBy } from '../document/references';
import type { Origin } from '../document/source';
import type { NodeId, RowId } from '../kinds/fields';
import type { KindId } from '../kinds/registry';
import { byId } from '../lib/order';
import { asKnown, type NodeAndWires } from './doubts';
import { graphOver } from './questions';

export { isOf } from './is-of';

/** The document seen as a graph: containment tree and wires, indexed once. Holds nothing that the document does not say. */
export interface Graph {
  readonly doc: Diagram;
  /** True when it holds values that nobody can know before deployment (see doubts.ts). */
  readonly isDoubtful: boolean;
  /** False for a property that nobody can know before deployment. */
  isKnown(id: NodeId, prop: string): boolean;
  /** True for what a template says: who calls it, and what it calls by its own code, need not be in it. */
  isImported(id: NodeId): boolean;
  /** What of a template a node stands for; undefined for what was drawn. */
  origin(id: NodeId): Origin | undefined;
  /** Account numbers that a template has without quotes in what a node stands for, though their first 0 counts. */
  unquoted(id: NodeId): readonly string[];
  /** A node as it was imported, with the wires that start at it; undefined for what was drawn. */
  importedAs(id: NodeId): NodeAndWires | undefined;
  /** True for a field of a row that the template it was imported from leaves out, though CloudFormation demands it. */
  isLeftOut(id: NodeId, row: RowId, field: string): boolean;
  /** All nodes, sorted by id. */
  readonly nodes: readonly DiagramNode[];
  readonly wires: readonly Wire[];
  node(id: NodeId): DiagramNode | undefined;
  /** Nodes of the given kinds, each kind sorted by id. */
  ofKind<K extends KindId>(...kinds: readonly K[]): readonly NodeOfAny<K>[];
  children(id: NodeId | null): readonly DiagramNode[];
  /** The nodes of these kinds anywhere inside a container, sorted by id; null is the whole diagram. */
  inside<K extends KindId>(container: NodeId | null, ...kinds: readonly K[]): readonly NodeOfAny<K>[];
  /** The nodes whose properties name this one, sorted by id; of any kind when none is given. */
  namedBy<K extends KindId = KindId>(id: NodeId, ...kinds: readonly K[]): readonly NodeOfAny<K>[];
  parent(node: DiagramNode): DiagramNode | undefined;
  /** The containers around a node, innermost first. */
  ancestors(node: DiagramNode): readonly DiagramNode[];
  /** The nearest container of a kind around a node; a container is not around itself. */
  within<K extends KindId>(node: DiagramNode, kind: K): NodeOfAny<K> | undefined;
  /** Wires that start at a node, or at one port of it. */
  wiresFrom(id: NodeId, port?: string): readonly Wire[];
  wiresTo(id: NodeId): readonly Wire[];
}

/** Indexes a diagram as it is drawn. */
export function buildGraph(doc: Diagram): Graph {
  return indexed(doc, doc);
}

/** Indexes a diagram as far as it is known: see {@link asKnown}. */
export function knownGraph(doc: Diagram): Graph {
  return indexed(doc, asKnown(doc));
}

function indexed(whole: Diagram, doc: Diagram): Graph {
  const nodes = byId(Object.values(doc.nodes));
  const wires = byId(Object.values(doc.wires));
  const byKind = groupBy(nodes, (node) => node.kind);
  const byParent = groupBy(nodes, (node) => node.parent);
  const from = groupBy(wires, (wire) => wire.from.node);
  const to = groupBy(wires, (wire) => wire.to.node);
  let naming: Groups<NodeId, DiagramNode> | undefined;
  let contents: Groups<string, DiagramNode> | undefined;
  return graphOver({
    whole,
    doc,
    nodes,
    wires,
    ofKind: (kind) => byKind.get(kind) ?? [],
    children: (id) => byParent.get(id) ?? [],
    from: (id) => from.get(id) ?? [],
    to: (id) => to.get(id) ?? [],
    naming: (id) => {
      naming ??= groupByEach(nodes, namesIn);
      return naming.get(id) ?? [];
    },
    contents: (container, kind) => {
      contents ??= groupByEach(nodes, (node) => aroundOf(doc, node).map((id) => contentKey(id, node.kind)));
      return contents.get(contentKey(container, kind)) ?? [];
    },
  });
}

/** The nodes that a node's properties name, each once. */
export function namesIn(node: DiagramNode): readonly NodeId[] {
  return [...idsNamedBy(node)];
}

/** Ids of the containers around a node, innermost first. */
export function aroundOf(doc: Diagram, node: DiagramNode): readonly NodeId[] {
  const ids: NodeId[] = [];
  for (let id = node.parent; id !== null; id = doc.nodes[id]?.parent ?? null) ids.push(id);
  return ids;
}

/** Where the nodes of a kind inside a container are listed. */
export function contentKey(container: NodeId, kind: string): string {
  return `${container} ${kind}`;
}

type Groups<K, T> = ReadonlyMap<K, readonly T[]>;

/** Items by their key, in their order. */
export function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Groups<K, T> {
  return groupByEach(items, (item) => [key(item)]);
}

/** Items by each of their keys, in their order. */
export function groupByEach<T, K>(items: readonly T[], keys: (item: T) => readonly K[]): Groups<K, T> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
