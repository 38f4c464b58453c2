import { randomUUID } from 'node:crypto';
import type { Stamp } from './stamp';

/** What main remembers of a file that the renderer knows by its token only. */
interface Known {
  readonly path: string;
  /** The file as this run last read or wrote it; absent when it only stands in the list of recent files. */
  stamp?: Stamp;
}

export type FileTokens = ReturnType<typeof createFileTokens>;

/** Random tokens in place of paths: the renderer can name a file a person chose, and cannot name any other. */
export function createFileTokens() {
  const known = new Map<string, Known>();
  const tokenByPath = new Map<string, string>();

  function entry(token: string): Known {
    const found = known.get(token);
    if (found === undefined) throw new Error('unknown file token');
    return found;
  }

  return {
    /** The token of a path, the same one each time within a run. */
    tokenOf(path: string): string {
      const existing = tokenByPath.get(path);
      if (existing !== undefined) return existing;
      const token = randomUUID();
      tokenByPath.set(path, token);
      known.set(token, { path });
      return token;
    },
    pathOf: (token: string): string => entry(token).path,
    stampOf: (token: string): Stamp | undefined => entry(token).stamp,
    setStamp(token: string, stamp: Stamp): void {
      entry(token).stamp = stamp;
    },
  };
}
