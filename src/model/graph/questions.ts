import type { Diagram, DiagramNode, NodeOfAny, Wire } from '../document/diagram';
import type { NodeId } from '../kinds/fields';
import type { KindId } from '../kinds/registry';
import { byId } from '../lib/order';
import { importedAs, isImported, isKnown, isLeftOut, originOf, unquotedOf } from './doubts';
import type { Graph } from './graph';
import { isOf } from './is-of';

/** Lists sorted by id that answer a graph's questions; what is not there is an empty list. */
export interface Lists {
  readonly whole: Diagram;
  /** What of it is seen. */
  readonly doc: Diagram;
  readonly nodes: readonly DiagramNode[];
  readonly wires: readonly Wire[];
  ofKind(kind: KindId): readonly DiagramNode[];
  children(id: NodeId | null): readonly DiagramNode[];
  from(id: NodeId): readonly Wire[];
  to(id: NodeId): readonly Wire[];
  /** Nodes whose properties name this one. */
  naming(id: NodeId): readonly DiagramNode[];
  /** Nodes of a kind anywhere inside a container. */
  contents(container: NodeId, kind: KindId): readonly DiagramNode[];
}

/** The graph that these lists describe. */
export function graphOver(lists: Lists): Graph {
  const { doc } = lists;
  const upFrom = waysUp(doc);
  const together = new Map<string, readonly DiagramNode[]>();
  return {
    doc: lists.whole,
    isDoubtful: lists.whole !== doc,
    isKnown: (id, prop) => isKnown(lists.whole, id, prop),
    isImported: (id) => isImported(lists.whole, id),
    origin: (id) => originOf(lists.whole, id),
    unquoted: (id) => unquotedOf(lists.whole, id),
    importedAs: (id) => importedAs(lists.whole, id),
    isLeftOut: (id, row, field) => isLeftOut(lists.whole, id, row, field),
    nodes: lists.nodes,
    wires: lists.wires,
    node: (id) => doc.nodes[id],
    ofKind: <K extends KindId>(...kinds: readonly K[]) => narrowed<K>(kinds.flatMap((kind) => lists.ofKind(kind))),
    inside: <K extends KindId>(container: NodeId | null, ...kinds: readonly K[]) => {
      const ofOne = (kind: KindId) => (container === null ? lists.ofKind(kind) : lists.contents(container, kind));
      const [only] = kinds;
      if (only !== undefined && kinds.length === 1) return narrowed<K>(ofOne(only));
      const key = `${container} ${kinds.join()}`;
      const known = together.get(key) ?? byId(kinds.flatMap(ofOne));
      together.set(key, known);
      return narrowed<K>(known);
    },
    namedBy: <K extends KindId = KindId>(id: NodeId, ...kinds: readonly K[]) => {
      const found = lists.naming(id);
      return found.filter((node): node is DiagramNode & NodeOfAny<K> => kinds.length === 0 || isOf(node, ...kinds));
    },
    children: (id) => lists.children(id),
    parent: (node) => upFrom(node.parent)[0],
    ancestors: (node) => upFrom(node.parent),
    within: <K extends KindId>(node: DiagramNode, kind: K) =>
      upFrom(node.parent).find((up) => up.kind === kind) as (DiagramNode & NodeOfAny<K>) | undefined,
    wiresFrom: (id, port) => {
      const wires = lists.from(id);
      return port === undefined ? wires : wires.filter((wire) => wire.from.port === port);
    },
    wiresTo: (id) => lists.to(id),
  };
}

/** The way up from a container: itself, and what stands around it. Siblings share it, so each is climbed once. */
function waysUp(doc: Diagram): (id: NodeId | null) => readonly DiagramNode[] {
  const known = new Map<NodeId, readonly DiagramNode[]>();
  const upFrom = (id: NodeId | null): readonly DiagramNode[] => {
    if (id === null) return NOWHERE;
    const before = known.get(id);
    if (before) return before;
    const node = doc.nodes[id];
    const way = node ? [node, ...upFrom(node.parent)] : NOWHERE;
    known.set(id, way);
    return way;
  };
  return upFrom;
}

const NOWHERE: readonly DiagramNode[] = [];

/** The lists of a kind hold nothing else: no need to look at each of thousands of nodes. */
function narrowed<K extends KindId>(nodes: readonly DiagramNode[]): readonly NodeOfAny<K>[] {
  return nodes as readonly (DiagramNode & NodeOfAny<K>)[];
}
