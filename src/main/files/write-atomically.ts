import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isMissing } from './stamp';

/** Virus scanners and indexers on Windows hold a fresh file for a moment. */
const RETRY_AFTER_MS = [20, 60, 180, 540];

/** Replaces a file in one step: after a failure or a power cut there is the old text or the new one, never a part of either. */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const target = await behindLinks(path);
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  const mode = await modeOf(target);
  const handle = await fs.open(temporary, 'wx', mode ?? 0o666);
  try {
    try {
      if (mode !== undefined) await handle.chmod(mode);
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renamePatiently(temporary, target);
  } catch (error) {
    await fs.unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** Renaming onto a symbolic link would replace the link and leave the file it stands for as it was. */
async function behindLinks(path: string): Promise<string> {
  try {
    return await fs.realpath(path);
  } catch (error) {
    if (isMissing(error)) return path;
    throw error;
  }
}

async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await fs.stat(path)).mode & 0o777;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function renamePatiently(from: string, to: string): Promise<void> {
  for (const wait of RETRY_AFTER_MS) {
    try {
      return await fs.rename(from, to);
    } catch (error) {
      if (!isHeld(error)) throw error;
      await delay(wait);
    }
  }
  await fs.rename(from, to);
}

function isHeld(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['EPERM', 'EBUSY', 'EACCES'].includes(String(error.code));
}
