import fs from 'node:fs/promises';
import { basename } from 'node:path';
import { done, failed, type Outcome } from '../../ipc/outcome';
import { diskFailure } from './disk-error';
import type { Stamp } from './stamp';

/** A diagram of 10,000 nodes is about 6 MB; anything beyond this is not a diagram. */
export const SIZE_LIMIT = 20 * 1024 * 1024;

export interface ReadText {
  readonly text: string;
  readonly stamp: Stamp;
}

/** Reads a UTF-8 text file whole, without its byte order mark. */
export async function readText(path: string, limit = SIZE_LIMIT): Promise<Outcome<ReadText>> {
  const name = basename(path);
  let handle: fs.FileHandle | undefined;
  try {
    handle = await fs.open(path, 'r');
    const stat = await handle.stat();
    if (!stat.isFile()) return failed({ code: 'failed', name, detail: 'not a file' });
    if (stat.size > limit) return failed({ code: 'too-large', name, bytes: stat.size, limit });
    const text = decode(await handle.readFile());
    if (text === undefined) return failed({ code: 'not-text', name });
    return done({ text, stamp: { modified: stat.mtimeMs, size: stat.size } });
  } catch (error) {
    return diskFailure(error, path);
  } finally {
    await handle?.close();
  }
}

/** Whether a path leads to a folder; what leads nowhere is none. */
export async function isFolder(path: string): Promise<boolean> {
  return (await fs.stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
