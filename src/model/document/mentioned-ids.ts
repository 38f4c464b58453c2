import { NodeId } from '../kinds/fields';
import type { Diagram } from './diagram';
import { type KeptNames, namesOf } from './kept-names';

const ID = /\bn_[a-z0-9]{1,40}\b/g;

/** The ids of nodes that stand in some data, each once. */
export function idsIn(data: unknown): readonly NodeId[] {
  return [...new Set(JSON.stringify(data).match(ID) ?? [])].map((id) => NodeId.parse(id));
}

/** What nodes are called beside the template, by the ids they had when it was kept. */
export type NamesOfIds = Readonly<Record<NodeId, string>>;

/** The names of nodes that some data mentions. */
export function namesIn({ nodes }: Diagram, ids: readonly NodeId[], names: KeptNames): NamesOfIds {
  return Object.fromEntries(ids.flatMap((id) => (nodes[id] ? [[id, names.get(id) ?? id]] : [])));
}

/** The ids that nodes have by now, by the ids they had then; those that are not there any more are left out. */
export function idsByNow(doc: Diagram, kept: NamesOfIds): ReadonlyMap<string, NodeId> {
  const ids = new Map([...namesOf(doc)].map(([id, name]) => [name, id]));
  return new Map(
    Object.entries(kept).flatMap(([id, name]) => {
      const now = ids.get(name) ?? (Object.hasOwn(doc.nodes, name) ? NodeId.parse(name) : undefined);
      return now === undefined ? [] : [[id, now] as const];
    }),
  );
}

/** The same data with other ids of nodes. Ids are random: no other text looks like one. */
export function exchanged<T>(data: T, ids: ReadonlyMap<string, NodeId>): T {
  return JSON.parse(JSON.stringify(data).replaceAll(ID, (id) => ids.get(id) ?? id));
}
