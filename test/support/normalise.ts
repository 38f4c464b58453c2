/**
 * A template in the one spelling in which two equal templates are equal values: `Fn::GetAtt` as a list, `Fn::GetAZs` of
 * the stack's own Region as the empty string, `DependsOn` as a sorted list, tags sorted by key.
 */
export function normalise(value: unknown): unknown {
  if (Array.isArray(value)) return sortedTags(value.map(normalise));
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, normaliseEntry(key, entry)]));
}

function normaliseEntry(key: string, entry: unknown): unknown {
  if (key === 'Fn::GetAtt' && typeof entry === 'string') return splitAtFirstDot(entry);
  if (key === 'Fn::GetAZs' && isMap(entry) && entry.Ref === 'AWS::Region') return '';
  if (key === 'DependsOn') return [entry].flat().sort();
  return normalise(entry);
}

function splitAtFirstDot(text: string): readonly string[] {
  const dot = text.indexOf('.');
  return [text.slice(0, dot), text.slice(dot + 1)];
}

function sortedTags(list: readonly unknown[]): readonly unknown[] {
  const keys = list.map((item) => (isMap(item) && 'Value' in item && typeof item.Key === 'string' ? item.Key : ''));
  if (list.length === 0 || keys.includes('')) return list;
  return [...list.keys()].sort((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1)).map((i) => list[i]);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
