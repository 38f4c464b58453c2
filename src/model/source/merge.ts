import type { SourceEntry, SourceMap, SourceNode } from './template';

/**
 * The entries of a map that count: of a key that stands twice the last one, and what `<<` brings in where the map does
 * not say it itself.
 */
export function mapParts(all: readonly SourceEntry[]): Pick<SourceMap, 'entries' | 'overruled' | 'merges'> {
  const merges = all.filter(isMerge);
  const written = all.filter((entry) => !isMerge(entry));
  const last = new Map(written.map((entry) => [entry.key, entry]));
  const overruled = written.filter((entry) => last.get(entry.key) !== entry);
  const entries = written.filter((entry) => last.get(entry.key) === entry);
  const taken = new Set(last.keys());
  const merged = merges.flatMap(({ value }) => mergedMaps(value)).flatMap(({ entries: others }) => others);
  const brought = merged.filter(({ key }) => !taken.has(key) && taken.add(key));
  return { entries: [...entries, ...brought.map((entry) => ({ ...entry, merged: true as const }))], overruled, merges };
}

function isMerge({ key, value }: SourceEntry): boolean {
  return key === '<<' && mergedMaps(value).length > 0;
}

function mergedMaps(value: SourceNode): readonly SourceMap[] {
  if (value.type === 'map') return [value];
  const maps = value.type === 'list' ? value.items.filter((item) => item.type === 'map') : [];
  return value.type === 'list' && maps.length === value.items.length ? maps : [];
}
