/** Most entries of the lists of nodes, wires and places. */
const MOST_ITEMS = 100_000;
/** Most entries of anything deeper: rows, subnets, properties. */
const MOST_ENTRIES = 5_000;
/** The root, and what hangs directly below it or below `layout`. */
const OUTER_LEVELS = 2;

/** Deepest bracket outside strings: counted before parsing, because a parser may run out of stack. */
export function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (inString) {
      if (char === '\\') i++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth);
    else if (char === '}' || char === ']') depth--;
  }
  return deepest;
}

/**
 * Path of a list or object with more entries than any diagram has. Checked before the schema, which would fill the
 * memory with a complaint about each of them.
 */
export function tooWide(value: unknown, path: readonly PropertyKey[] = []): readonly PropertyKey[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const isList = Array.isArray(value);
  const keys = Object.keys(value);
  if (keys.length > (path.length <= OUTER_LEVELS ? MOST_ITEMS : MOST_ENTRIES)) return path;
  for (const [key, entry] of Object.entries(value)) {
    // Most entries are plain values: no path is made for them.
    if (typeof entry !== 'object') continue;
    const found = tooWide(entry, [...path, isList ? Number(key) : key]);
    if (found) return found;
  }
  return undefined;
}
