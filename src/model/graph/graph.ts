import type { Diagram, DiagramNode, NodeOfAny, Wire } from '../document/diagram';
import { referencesOf } from '../document/references';
import type { NodeId } from '../kinds/fields';
import type { KindId } from '../kinds/registry';
import { byId } from '../lib/order';

/** The document seen as a graph: containment tree and wires, indexed once. Holds nothing that the document does not say. */
export interface Graph {
  readonly doc: Diagram;
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

/** Indexes a diagram. */
export function buildGraph(doc: Diagram): Graph {
  const nodes = byId(Object.values(doc.nodes));
  const wires = byId(Object.values(doc.wires));
  const byKind = groupBy(nodes, (node) => node.kind);
  const byParent = groupBy(nodes, (node) => node.parent);
  const from = groupBy(wires, (wire) => wire.from.node);
  const to = groupBy(wires, (wire) => wire.to.node);
  const parent = (node: DiagramNode) => (node.parent === null ? undefined : doc.nodes[node.parent]);
  const ancestors = (node: DiagramNode) => {
    const list: DiagramNode[] = [];
    for (let up = parent(node); up; up = parent(up)) list.push(up);
    return list;
  };
  const ofKind = <K extends KindId>(...kinds: readonly K[]) =>
    kinds
      .flatMap((kind) => byKind.get(kind) ?? [])
      .filter((node): node is DiagramNode & NodeOfAny<K> => isOf(node, ...kinds));
  const isInside = (node: DiagramNode, container: NodeId) => ancestors(node).some(({ id }) => id === container);
  let naming: ReadonlyMap<NodeId, readonly DiagramNode[]> | undefined;
  return {
    doc,
    nodes,
    wires,
    node: (id) => doc.nodes[id],
    ofKind,
    inside: (container, ...kinds) =>
      container === null ? byId(ofKind(...kinds)) : byId(ofKind(...kinds).filter((node) => isInside(node, container))),
    namedBy: <K extends KindId = KindId>(id: NodeId, ...kinds: readonly K[]) => {
      naming ??= namingIndex(nodes);
      const found = naming.get(id) ?? [];
      return found.filter((node): node is DiagramNode & NodeOfAny<K> => kinds.length === 0 || isOf(node, ...kinds));
    },
    children: (id) => byParent.get(id) ?? [],
    parent,
    ancestors,
    within: <K extends KindId>(node: DiagramNode, kind: K) => {
      for (let up = parent(node); up; up = parent(up)) if (isOf(up, kind)) return up;
      return undefined;
    },
    wiresFrom: (id, port) => (from.get(id) ?? []).filter((wire) => port === undefined || wire.from.port === port),
    wiresTo: (id) => to.get(id) ?? [],
  };
}

/** Narrows a node to the given kinds. */
export function isOf<K extends KindId>(node: DiagramNode, ...kinds: readonly K[]): node is DiagramNode & NodeOfAny<K> {
  return (kinds as readonly string[]).includes(node.kind);
}

function namingIndex(nodes: readonly DiagramNode[]): ReadonlyMap<NodeId, readonly DiagramNode[]> {
  const index = new Map<NodeId, DiagramNode[]>();
  for (const node of nodes) {
    for (const id of new Set(referencesOf(node).map(({ to }) => to))) {
      const list = index.get(id);
      if (list) list.push(node);
      else index.set(id, [node]);
    }
  }
  return index;
}

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): ReadonlyMap<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
