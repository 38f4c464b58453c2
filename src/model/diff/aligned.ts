import type { Diagram, DiagramNode, Wire } from '../document/diagram';
import { rowLists, rowsIn } from '../document/references';
import type { Source } from '../document/source';
import type { RowId, WireId } from '../kinds/fields';
import { sameData } from '../lib/same-data';

type Ids = ReadonlyMap<string, string>;

/**
 * A diagram with the ids of another one for whatever is the same thing in both, so that they can be compared by id. The
 * same node has the same id, or else the same kind and logical id, or else the same kind and a label that is unique in
 * both; the same row has the same id, or the same content, or the same place in its list.
 */
export function alignedTo(old: Diagram, now: Diagram): Diagram {
  const ids = new Map<string, string>([...sameNodes(old, now)].map(([mine, theirs]) => [mine.id, theirs.id]));
  for (const [mine, theirs] of sameNodes(old, now)) for (const [a, b] of sameRows(mine, theirs, ids)) ids.set(a, b);
  const nodes = Object.values(now.nodes).map((node) => renamed(node, ids));
  const layout = Object.entries(now.layout).map(([id, place]) => [ids.get(id) ?? id, place]);
  const wires = Object.values(now.wires).map((wire) => renamed(wire, ids));
  return {
    ...now,
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])) as Diagram['nodes'],
    wires: Object.fromEntries(sameWires(old, wires).map((wire) => [wire.id, wire])) as Diagram['wires'],
    layout: Object.fromEntries(layout),
    ...(now.source ? { source: sourceBy(now.source, ids) } : {}),
  };
}

/** What is known of imported nodes, and of their rows, by the exchanged ids: ids stand in keys and within texts there. */
function sourceBy({ files, ...known }: Source, ids: Ids): Source {
  const text = JSON.stringify(known).replaceAll(/\b[nr]_[a-z0-9]{1,40}\b/g, (id) => ids.get(id) ?? id);
  return { files, ...JSON.parse(text) };
}

/** Pairs of nodes, the newer first. */
function sameNodes(old: Diagram, now: Diagram): ReadonlyMap<DiagramNode, DiagramNode> {
  const pairs = new Map<DiagramNode, DiagramNode>();
  const free = new Set(Object.values(old.nodes));
  const match = (keyOf: (node: DiagramNode) => string) => {
    const known = uniqueBy([...free], keyOf);
    const waiting = Object.values(now.nodes).filter((node) => !pairs.has(node));
    for (const [key, node] of uniqueBy(waiting, keyOf)) {
      const same = known.get(key);
      if (!same) continue;
      pairs.set(node, same);
      free.delete(same);
    }
  };
  match(({ kind, id }) => `${kind} ${id}`);
  match(({ kind, logicalId }) => `${kind} ${logicalId.toLowerCase()}`);
  match(({ kind, label }) => (label.trim() === '' ? '' : `${kind} ${label.trim()}`));
  return pairs;
}

/** Items by key; those whose key is empty or not theirs alone are left out. */
function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T> {
  const found = new Map<string, T | undefined>();
  for (const item of items) found.set(keyOf(item), found.has(keyOf(item)) ? undefined : item);
  return new Map([...found].flatMap(([key, item]) => (item === undefined || key === '' ? [] : [[key, item] as const])));
}

/** Ids of rows with the id of the same row in the older node. */
function sameRows(mine: DiagramNode, theirs: DiagramNode, ids: Ids): readonly (readonly [RowId, RowId])[] {
  return rowLists(mine.kind).flatMap((list) => {
    const [has, had] = [rowsIn(mine, list), rowsIn(theirs, list)];
    const left = has.filter(({ id }) => !had.some((row) => row.id === id));
    const free = had.filter(({ id }) => !has.some((row) => row.id === id));
    const content = (row: object) => ({ ...renamed(row, ids), id: '' });
    const alike = left.flatMap((row) => {
      const at = free.findIndex((other) => sameData(content(row), content(other)));
      const [same] = at < 0 ? [] : free.splice(at, 1);
      return same ? [[row.id, same.id] as const] : [];
    });
    const rest = left.filter(({ id }) => !alike.some(([known]) => known === id));
    const inPlace = rest.flatMap((row, i) => (free[i] ? [[row.id, free[i].id] as const] : []));
    return [...alike, ...inPlace];
  });
}

/** A wire between the same ports is the same wire. */
function sameWires(old: Diagram, wires: readonly Wire[]): readonly Wire[] {
  const known = new Map(Object.values(old.wires).map((wire) => [endsKey(wire), wire.id]));
  const given = new Set<WireId>();
  return wires.map((wire) => {
    const id = known.get(endsKey(wire)) ?? wire.id;
    const own = given.has(id) ? wire.id : id;
    given.add(own);
    return { ...wire, id: own };
  });
}

function endsKey({ from, to }: Wire): string {
  return `${from.node} ${from.port} ${to.node} ${to.port}`;
}

/** The same data with ids exchanged wherever they stand. Ids are random: no other text looks like one. */
function renamed<T>(data: T, ids: Ids): T {
  if (typeof data === 'string') return (ids.get(data) ?? data) as T;
  if (Array.isArray(data)) return data.map((item) => renamed(item, ids)) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, renamed(value, ids)])) as T;
}
