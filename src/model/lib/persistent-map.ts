/**
 * A map of thousands of entries that is never changed: a changed copy shares all but a few of its parts with the map
 * before, so it costs what the change costs and the map before stays as it was.
 */
export interface PersistentMap<V> {
  readonly parts: readonly ReadonlyMap<string, V>[];
}

/** About as many entries in a part as there are parts: copying one and the list of all costs the least. */
const FEWEST_PARTS = 16;
const MOST_PARTS = 1024;

export function persistentMap<V>(entries: ReadonlyMap<string, V>): PersistentMap<V> {
  const wanted = 2 ** Math.ceil(Math.log2(Math.sqrt(entries.size + 1)));
  const count = Math.min(MOST_PARTS, Math.max(FEWEST_PARTS, wanted));
  const parts = Array.from({ length: count }, () => new Map<string, V>());
  for (const [key, value] of entries) parts[partOf(key, count)]?.set(key, value);
  return { parts };
}

export function lookUp<V>({ parts }: PersistentMap<V>, key: string): V | undefined {
  return parts[partOf(key, parts.length)]?.get(key);
}

/** The map with other values; undefined takes an entry out. */
export function withEntries<V>(map: PersistentMap<V>, changes: ReadonlyMap<string, V | undefined>): PersistentMap<V> {
  if (changes.size === 0) return map;
  const parts = [...map.parts];
  const copied = new Map<number, Map<string, V>>();
  for (const [key, value] of changes) {
    const at = partOf(key, parts.length);
    const part = copied.get(at) ?? new Map(parts[at]);
    copied.set(at, part);
    parts[at] = part;
    if (value === undefined) part.delete(key);
    else part.set(key, value);
  }
  return { parts };
}

/** FNV-1a: ids that differ in their last characters only still spread evenly. `count` is a power of two. */
function partOf(key: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (count - 1);
}
