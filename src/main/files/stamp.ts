import fs from 'node:fs/promises';
import { isMissing } from '../../disk/disk-reason';

/** Enough to tell whether somebody else wrote the file since we did. */
export interface Stamp {
  readonly modified: number;
  readonly size: number;
}

/** The stamp of a file, or `undefined` when there is no such file. */
export async function stampOf(path: string): Promise<Stamp | undefined> {
  try {
    const { mtimeMs, size } = await fs.stat(path);
    return { modified: mtimeMs, size };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Whether two stamps are of the same content. */
export function sameStamp(a: Stamp, b: Stamp): boolean {
  return a.modified === b.modified && a.size === b.size;
}
