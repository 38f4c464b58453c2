import { createHash } from 'node:crypto';
import type { Stamp } from './stamp';

/** What main remembers of a file that the renderer knows by its token only. */
interface Known {
  readonly path: string;
  /** The file as this run last read or wrote it; absent when it only stands in the list of recent files. */
  stamp?: Stamp;
}

export type FileTokens = ReturnType<typeof createFileTokens>;

/** Tokens in place of paths: the renderer can name a file a person chose, and cannot name any other. */
export function createFileTokens() {
  const known = new Map<string, Known>();

  function entry(token: string): Known {
    const found = known.get(token);
    if (found === undefined) throw new Error('unknown file token');
    return found;
  }

  return {
    /** The token of a path, which then is known by it. */
    tokenOf(path: string): string {
      const token = tokenFor(path);
      if (!known.has(token)) known.set(token, { path });
      return token;
    },
    pathOf: (token: string): string => entry(token).path,
    stampOf: (token: string): Stamp | undefined => entry(token).stamp,
    setStamp(token: string, stamp: Stamp): void {
      entry(token).stamp = stamp;
    },
  };
}

/** The same in every run, so that the renderer can remember what was chosen for a file; a UUID of version 8. */
function tokenFor(path: string): string {
  const hex = createHash('sha256').update(path).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
