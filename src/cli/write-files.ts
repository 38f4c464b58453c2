import { randomBytes } from 'node:crypto';
import { mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type { ExportFile } from '../model/template/template';
import { diskReason } from './disk-reason';

/** A file that is written under another name and not yet in its place. */
interface Draft {
  readonly draft: string;
  readonly target: string;
}

/**
 * Writes files below a folder, replacing those of the same name and touching no other. Every file is complete under
 * another name before the first takes its place. Says why when it could not.
 */
export async function writeFiles(folder: string, files: readonly ExportFile[]): Promise<string | undefined> {
  const drafts: Draft[] = [];
  try {
    await mkdir(folder, { recursive: true });
    const root = await realpath(folder);
    for (const file of files) drafts.push(await writeDraft(root, file));
    for (const { draft, target } of drafts) await rename(draft, target);
    return undefined;
  } catch (cause) {
    await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true })));
    return cause instanceof OutsideFolder ? cause.message : diskReason(cause);
  }
}

/** Writes one file that somebody named, complete or not at all. Says why when it could not. */
export async function writeFile(path: string, text: string): Promise<string | undefined> {
  let draft: string | undefined;
  try {
    if ((await kindAt(path)) === 'folder') return 'it is a folder';
    draft = await writtenBeside(path, text);
    await rename(draft, path);
    return undefined;
  } catch (cause) {
    if (draft !== undefined) await rm(draft, { force: true });
    return diskReason(cause);
  }
}

/** A file that would land elsewhere than in the chosen folder. */
class OutsideFolder extends Error {}

async function writeDraft(root: string, { path, text }: ExportFile): Promise<Draft> {
  if (!/^[\w.-]+(\/[\w.-]+)*$/.test(path) || /(^|\/)\.\.?(\/|$)/.test(path)) throw new Error(`unsafe path ${path}`);
  const target = join(root, path);
  await mkdir(dirname(target), { recursive: true });
  const parent = await realpath(dirname(target));
  // A link inside of the folder may lead out of it.
  if (`${parent}${sep}` !== `${dirname(target)}${sep}`) throw new OutsideFolder(`${path} is behind a symbolic link`);
  if ((await kindAt(target)) === 'folder') throw new OutsideFolder(`a folder called ${path} is in the way`);
  return { draft: await writtenBeside(join(parent, basename(target)), text), target };
}

/** Writes a text under another name beside the file it is for; gives that name. */
async function writtenBeside(path: string, text: string): Promise<string> {
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  const file = await open(draft, 'wx');
  try {
    await file.writeFile(text);
    return draft;
  } catch (cause) {
    await rm(draft, { force: true });
    throw cause;
  } finally {
    await file.close();
  }
}

async function kindAt(path: string): Promise<'folder' | 'other'> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ? 'folder' : 'other';
}
