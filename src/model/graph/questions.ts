import type { Diagram, DiagramNode, NodeOfAny, Wire } from '../document/diagram';
import type { NodeId } from '../kinds/fields';
import type { KindId } from '../kinds/registry';
import { byId } from '../lib/order';
import type { Graph } from './graph';
import { isOf } from './is-of';

/** Lists sorted by id that answer a graph's questions; what is not there is an empty list. */
export interface Lists {
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
  const parent = (node: DiagramNode) => (node.parent === null ? undefined : doc.nodes[node.parent]);
  const ofKind = <K extends KindId>(...kinds: readonly K[]) => several(kinds, (kind) => lists.ofKind(kind));
  return {
    doc,
    nodes: lists.nodes,
    wires: lists.wires,
    node: (id) => doc.nodes[id],
    ofKind,
    inside: (container, ...kinds) => {
      const found = several(kinds, (kind) =>
        container === null ? lists.ofKind(kind) : lists.contents(container, kind),
      );
      return kinds.length > 1 ? byId(found) : found;
    },
    namedBy: <K extends KindId = KindId>(id: NodeId, ...kinds: readonly K[]) => {
      const found = lists.naming(id);
      return found.filter((node): node is DiagramNode & NodeOfAny<K> => kinds.length === 0 || isOf(node, ...kinds));
    },
    children: (id) => lists.children(id),
    parent,
    ancestors: (node) => {
      const list: DiagramNode[] = [];
      for (let up = parent(node); up; up = parent(up)) list.push(up);
      return list;
    },
    within: <K extends KindId>(node: DiagramNode, kind: K) => {
      for (let up = parent(node); up; up = parent(up)) if (isOf(up, kind)) return up;
      return undefined;
    },
    wiresFrom: (id, port) => {
      const wires = lists.from(id);
      return port === undefined ? wires : wires.filter((wire) => wire.from.port === port);
    },
    wiresTo: (id) => lists.to(id),
  };
}

function several<K extends KindId>(
  kinds: readonly K[],
  list: (kind: K) => readonly DiagramNode[],
): readonly NodeOfAny<K>[] {
  const [only, ...others] = kinds;
  // A list of one kind holds nothing else: no need to look at each of thousands of nodes.
  const found = only !== undefined && others.length === 0 ? list(only) : kinds.flatMap(list);
  return found as readonly (DiagramNode & NodeOfAny<K>)[];
}
