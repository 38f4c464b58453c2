/**
 * A map of thousands of entries that is never changed: a changed copy shares all but a few of its parts with the map
 * before, so it costs what the change costs and the map before stays as it was.
 */
export class PersistentMap<K extends string, V> {
  constructor(readonly parts: readonly ReadonlyMap<K, V>[]) {}

  get(key: K): V | undefined {
    return this.parts[partOf(key, this.parts.length)]?.get(key);
  }
}

const FEWEST_PARTS = 16;
const MOST_PARTS = 1024;

/** The map with these entries. The number of parts is a power of two. */
export function persistentMap<K extends string, V>(
  entries: ReadonlyMap<K, V>,
  count = partsFor(entries.size),
): PersistentMap<K, V> {
  const parts = Array.from({ length: count }, () => new Map<K, V>());
  for (const [key, value] of entries) parts[partOf(key, count)]?.set(key, value);
  return new PersistentMap(parts);
}

/** About as many parts as entries in one: then copying the list of parts and one of them costs the least. */
function partsFor(size: number): number {
  const wanted = 2 ** Math.ceil(Math.log2(Math.sqrt(size + 1)));
  return Math.min(MOST_PARTS, Math.max(FEWEST_PARTS, wanted));
}

/** The map with other values; undefined takes an entry out. */
export function withEntries<K extends string, V>(
  map: PersistentMap<K, V>,
  changes: ReadonlyMap<K, V | undefined>,
): PersistentMap<K, V> {
  if (changes.size === 0) return map;
  const parts = [...map.parts];
  const copied = new Map<number, Map<K, V>>();
  for (const [key, value] of changes) {
    const at = partOf(key, parts.length);
    const part = copied.get(at) ?? new Map(parts[at]);
    copied.set(at, part);
    parts[at] = part;
    if (value === undefined) part.delete(key);
    else part.set(key, value);
  }
  return new PersistentMap(parts);
}

/** FNV-1a: ids that differ in their last characters only still spread evenly. `count` is a power of two. */
function partOf(key: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (count - 1);
}
