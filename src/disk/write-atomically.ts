import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isMissing } from './disk-reason';

/** Virus scanners and indexers on Windows hold a fresh file for a moment. */
const RETRY_AFTER_MS = [20, 60, 180, 540];

/** A text that is on the disk whole, under another name beside the file it is for. */
export interface Draft {
  readonly path: string;
  readonly target: string;
}

/** Replaces a file in one step: after a failure or a power cut there is the old text or the new one, never a part of either. */
export async function writeAtomically(path: string, text: string): Promise<void> {
  await putInPlace(await writeDraft(await behindLinks(path), text));
}

/** Writes a draft, to be put in its place or dropped: nobody sees it before. */
export async function writeDraft(target: string, text: string): Promise<Draft> {
  const draft = { path: draftPath(target), target };
  const mode = await modeOf(target);
  const handle = await fs.open(draft.path, 'wx', mode ?? 0o666);
  try {
    try {
      if (mode !== undefined) await handle.chmod(mode);
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    return draft;
  } catch (error) {
    await dropDraft(draft);
    throw error;
  }
}

/** A draft takes the place of its file; one that cannot is gone. */
export async function putInPlace(draft: Draft): Promise<void> {
  try {
    await renamePatiently(draft.path, draft.target);
  } catch (error) {
    await dropDraft(draft);
    throw error;
  }
}

/** Takes a draft away that is not needed any more, if it is still there. */
export async function dropDraft({ path }: Draft): Promise<void> {
  await fs.unlink(path).catch(() => undefined);
}

/** Whether a file is a draft that nobody finished. */
export function isDraft(name: string): boolean {
  return /^\..+\.[0-9a-f]{12}\.tmp$/.test(name);
}

function draftPath(target: string): string {
  return join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
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
