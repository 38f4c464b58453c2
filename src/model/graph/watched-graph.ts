import type { DiagramNode } from '../document/diagram';
import type { NodeId } from '../kinds/fields';
import type { KindId } from '../kinds/registry';
import type { Graph } from './graph';

/** Told what each question is about. As long as nothing of that changes, the answer stays the same. */
export interface Watcher {
  /** Everything about one node. */
  content(id: NodeId): void;
  /** Whether a node is there, its kind, and what it stands in; not what else it is like. */
  place(id: NodeId): void;
  children(id: NodeId | null): void;
  inside(container: NodeId | null, kind: KindId): void;
  /** Without a kind: by nodes of any. */
  namedBy(id: NodeId, kind: KindId | undefined): void;
  from(id: NodeId): void;
  to(id: NodeId): void;
  /** A question about the whole document. */
  everything(): void;
}

/** The graph that is the current one whenever it is asked, with somebody watching what it is asked. */
export function watchedGraph(current: () => Graph, watcher: Watcher): Graph {
  const whole = () => {
    watcher.everything();
    return current();
  };
  const nodeAt = (id: NodeId | null) => {
    if (id !== null) watcher.content(id);
    return id === null ? undefined : current().node(id);
  };
  return {
    get doc() {
      return whole().doc;
    },
    get isDoubtful() {
      return current().isDoubtful;
    },
    isKnown: (id, prop) => {
      watcher.content(id);
      return current().isKnown(id, prop);
    },
    isImported: (id) => {
      watcher.content(id);
      return current().isImported(id);
    },
    origin: (id) => {
      watcher.content(id);
      return current().origin(id);
    },
    unquoted: (id) => {
      watcher.content(id);
      return current().unquoted(id);
    },
    importedAs: (id) => {
      watcher.content(id);
      return current().importedAs(id);
    },
    isLeftOut: (id, row, field) => {
      watcher.content(id);
      return current().isLeftOut(id, row, field);
    },
    get nodes() {
      return whole().nodes;
    },
    get wires() {
      return whole().wires;
    },
    node: nodeAt,
    ofKind: (...kinds) => {
      for (const kind of kinds) watcher.inside(null, kind);
      return current().ofKind(...kinds);
    },
    inside: (container, ...kinds) => {
      for (const kind of kinds) watcher.inside(container, kind);
      return current().inside(container, ...kinds);
    },
    namedBy: (id, ...kinds) => {
      if (kinds.length === 0) watcher.namedBy(id, undefined);
      for (const kind of kinds) watcher.namedBy(id, kind);
      return current().namedBy(id, ...kinds);
    },
    children: (id) => {
      watcher.children(id);
      return current().children(id);
    },
    parent: ({ parent }) => nodeAt(parent),
    ancestors: (node) => {
      const found = current().ancestors(node);
      for (const each of found) watcher.content(each.id);
      return found;
    },
    within: (node, kind) => {
      const found = current().within(node, kind);
      watchWay(current(), node, found, watcher);
      return found;
    },
    wiresFrom: (id, port) => {
      watcher.from(id);
      return current().wiresFrom(id, port);
    },
    wiresTo: (id) => {
      watcher.to(id);
      return current().wiresTo(id);
    },
  };
}

/** Of the containers passed on the way up only their place matters, of the one that was found everything. */
function watchWay(graph: Graph, from: DiagramNode, found: { readonly id: NodeId } | undefined, watcher: Watcher): void {
  for (let up = graph.parent(from); up && up.id !== found?.id; up = graph.parent(up)) watcher.place(up.id);
  if (found) watcher.content(found.id);
}
