import type { Diagram, DiagramNode, Wire } from '../document/diagram';
import type { NodeId, WireId } from '../kinds/fields';
import type { KindId } from '../kinds/registry';
import { byId } from '../lib/order';
import { type PersistentMap, persistentMap, withEntries } from '../lib/persistent-map';
import { withItems } from '../lib/sorted-list';
import { asKnown } from './doubts';
import { aroundOf, contentKey, type Graph, groupBy, groupByEach, namesIn } from './graph';
import { graphOver } from './questions';

/** Ids of what differs between two versions of a document. */
export interface Touched {
  readonly nodes: ReadonlySet<NodeId>;
  readonly wires: ReadonlySet<WireId>;
}

/** A graph that can give the graph of the next version for the price of what changed; it stays as it is itself. */
export interface GrowingGraph extends Graph {
  after(doc: Diagram, touched: Touched): GrowingGraph;
}

type NodeLists = PersistentMap<string, readonly DiagramNode[]>;
type WireLists = PersistentMap<string, readonly Wire[]>;

interface Indexes {
  readonly nodes: readonly DiagramNode[];
  readonly wires: readonly Wire[];
  readonly ofKind: NodeLists;
  readonly children: NodeLists;
  readonly naming: NodeLists;
  readonly contents: NodeLists;
  readonly from: WireLists;
  readonly to: WireLists;
}

/** Indexes a diagram that is going to change. */
export function growingGraph(whole: Diagram): GrowingGraph {
  const doc = asKnown(whole);
  const nodes = byId(Object.values(doc.nodes));
  const wires = byId(Object.values(doc.wires));
  return graphOf(whole, {
    nodes,
    wires,
    ofKind: persistentMap(groupBy(nodes, ({ kind }) => kind)),
    children: persistentMap(groupBy(nodes, parentKey)),
    naming: persistentMap(groupByEach(nodes, namesIn)),
    contents: persistentMap(groupByEach(nodes, (node) => contentKeys(doc, node))),
    from: persistentMap(groupBy(wires, ({ from }) => from.node)),
    to: persistentMap(groupBy(wires, ({ to }) => to.node)),
  });
}

function graphOf(whole: Diagram, indexes: Indexes): GrowingGraph {
  const graph = graphOver({
    whole,
    doc: asKnown(whole),
    nodes: indexes.nodes,
    wires: indexes.wires,
    ofKind: (kind) => indexes.ofKind.get(kind) ?? [],
    children: (id) => indexes.children.get(id ?? CANVAS) ?? [],
    naming: (id) => indexes.naming.get(id) ?? [],
    contents: (container, kind: KindId) => indexes.contents.get(contentKey(container, kind)) ?? [],
    from: (id) => indexes.from.get(id) ?? [],
    to: (id) => indexes.to.get(id) ?? [],
  });
  return Object.assign(graph, {
    after: (next: Diagram, touched: Touched) => graphOf(next, indexesAfter(graph, indexes, next, touched)),
  });
}

/** Stands for the canvas itself among the parents. */
const CANVAS = '';

function parentKey({ parent }: DiagramNode): string {
  return parent ?? CANVAS;
}

function contentKeys(doc: Diagram, node: DiagramNode): readonly string[] {
  return aroundOf(doc, node).map((id) => contentKey(id, node.kind));
}

function indexesAfter(before: Graph, indexes: Indexes, whole: Diagram, touched: Touched): Indexes {
  const [was, doc] = [asKnown(before.doc), asKnown(whole)];
  const nodes = pairs(touched.nodes, was.nodes, doc.nodes);
  const wires = pairs(touched.wires, was.wires, doc.wires);
  const moved = [...nodes, ...carriedAlong(before, nodes, doc)];
  return {
    nodes: withItems(indexes.nodes, latest(nodes)),
    wires: withItems(indexes.wires, latest(wires)),
    ofKind: relisted(indexes.ofKind, nodes, ({ kind }) => [kind]),
    children: relisted(indexes.children, nodes, (node) => [parentKey(node)]),
    naming: relisted(indexes.naming, nodes, namesIn),
    contents: relisted(indexes.contents, moved, (node, at) => contentKeys(at === 'before' ? was : doc, node)),
    from: relisted(indexes.from, wires, ({ from }) => [from.node]),
    to: relisted(indexes.to, wires, ({ to }) => [to.node]),
  };
}

interface Pair<T> {
  readonly id: string;
  readonly before: T | undefined;
  readonly after: T | undefined;
}

function pairs<K extends string, T>(
  ids: ReadonlySet<K>,
  before: Readonly<Record<K, T>>,
  after: Readonly<Record<K, T>>,
): readonly Pair<T>[] {
  return [...ids].flatMap((id) => (before[id] === after[id] ? [] : [{ id, before: before[id], after: after[id] }]));
}

/** Nodes that are as they were in a container that moved: what stands around them is new. */
function carriedAlong(
  before: Graph,
  changed: readonly Pair<DiagramNode>[],
  doc: Diagram,
): readonly Pair<DiagramNode>[] {
  const known = new Set(changed.map(({ id }) => id));
  const carried: Pair<DiagramNode>[] = [];
  const visit = (id: NodeId) => {
    for (const child of before.children(id)) {
      if (!known.has(child.id) && doc.nodes[child.id]) carried.push({ id: child.id, before: child, after: child });
      known.add(child.id);
      visit(child.id);
    }
  };
  for (const { before: was, after: is } of changed) if (was && is && was.parent !== is.parent) visit(was.id);
  return carried;
}

function latest<T>(changed: readonly Pair<T>[]): ReadonlyMap<string, T | undefined> {
  return new Map(changed.map(({ id, after }) => [id, after]));
}

/** The lists with each changed item taken from where it stood and put where it stands. */
function relisted<T extends { readonly id: string }>(
  lists: PersistentMap<string, readonly T[]>,
  changed: readonly Pair<T>[],
  keysOf: (item: T, at: 'before' | 'after') => readonly string[],
): PersistentMap<string, readonly T[]> {
  const byKey = new Map<string, Map<string, T | undefined>>();
  const put = (key: string, id: string, item: T | undefined) => {
    const items = byKey.get(key) ?? new Map<string, T | undefined>();
    byKey.set(key, items.set(id, item));
  };
  for (const { id, before, after } of changed) {
    if (before) for (const key of keysOf(before, 'before')) put(key, id, undefined);
    if (after) for (const key of keysOf(after, 'after')) put(key, id, after);
  }
  const entries = [...byKey].map(([key, items]) => [key, withItems(lists.get(key) ?? [], items)] as const);
  return withEntries(lists, new Map(entries.map(([key, list]) => [key, list.length > 0 ? list : undefined])));
}
