import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { diskReason } from '../disk/disk-reason';
import { err, ok, type Result } from '../model/lib/result';
import type { Io } from './io';
import { fileName } from './one-line';

/** A diagram of 10,000 nodes is about 6 MB; anything beyond this is not a diagram. */
const MOST_BYTES = 20 * 1024 * 1024;

/** Reads a UTF-8 file, a pipe, or standard input for `-`; the error is one sentence. */
export async function readText(path: string, io: Io): Promise<Result<string, string>> {
  const name = fileName(path);
  try {
    if (path === '-') return await collect(name, io.stdin);
    const target = resolve(io.cwd, path);
    const found = await stat(target);
    if (found.isDirectory()) return err(`${name} is a folder; name a file in it.`);
    if (found.isFile() && found.size > MOST_BYTES) return err(tooLarge(name));
    return await collect(name, createReadStream(target));
  } catch (cause) {
    return err(`${name} cannot be read: ${diskReason(cause)}.`);
  }
}

async function collect(name: string, chunks: AsyncIterable<Uint8Array>): Promise<Result<string, string>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    // Pipes and devices have no size beforehand.
    if (size > MOST_BYTES) return err(tooLarge(name));
    parts.push(chunk);
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)));
  } catch {
    return err(`${name} is not UTF-8 text, so it is neither a diagram nor a template; name another file.`);
  }
}

function tooLarge(name: string): string {
  return `${name} is too large to be a diagram or a template (more than ${MOST_BYTES / 1024 / 1024} MB); name another file.`;
}
