import type { Reader } from './reader';
import * as all from './readers/index';

/** All readers, by the types they read. A type has one reader. */
export const READERS: ReadonlyMap<string, Reader> = byType(Object.values(all));

function byType(readers: readonly Reader[]): ReadonlyMap<string, Reader> {
  const found = new Map<string, Reader>();
  for (const reader of readers) {
    for (const type of reader.types) {
      if (found.has(type)) throw new Error(`two readers for ${type}`);
      found.set(type, reader);
    }
  }
  return found;
}
