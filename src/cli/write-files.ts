import { mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { diskReason } from '../disk/disk-reason';
import { type Draft, dropDraft, putInPlace, writeAtomically, writeDraft } from '../disk/write-atomically';
import type { ExportFile } from '../model/template/template';

/**
 * Writes files below a folder, replacing those of the same name and touching no other. Every file is complete under
 * another name before the first takes its place. Says why when it could not.
 */
export async function writeFiles(folder: string, files: readonly ExportFile[]): Promise<string | undefined> {
  const drafts: Draft[] = [];
  try {
    await mkdir(folder, { recursive: true });
    const root = await realpath(folder);
    for (const file of files) drafts.push(await writeDraft(await targetOf(root, file), file.text));
    for (const draft of drafts) await putInPlace(draft);
    return undefined;
  } catch (cause) {
    await Promise.all(drafts.map(dropDraft));
    return cause instanceof OutsideFolder ? cause.message : diskReason(cause);
  }
}

/** Writes one file that somebody named, complete or not at all. Says why when it could not. */
export async function writeFile(path: string, text: string): Promise<string | undefined> {
  try {
    if ((await kindAt(path)) === 'folder') return 'it is a folder';
    await writeAtomically(path, text);
    return undefined;
  } catch (cause) {
    return diskReason(cause);
  }
}

/** A file that would land elsewhere than in the chosen folder. */
class OutsideFolder extends Error {}

/** Where a file of an export goes; its folder is there afterwards. */
async function targetOf(root: string, { path }: ExportFile): Promise<string> {
  if (!/^[\w.-]+(\/[\w.-]+)*$/.test(path) || /(^|\/)\.\.?(\/|$)/.test(path)) throw new Error(`unsafe path ${path}`);
  const target = join(root, path);
  await mkdir(dirname(target), { recursive: true });
  const parent = await realpath(dirname(target));
  // A link inside of the folder may lead out of it.
  if (`${parent}${sep}` !== `${dirname(target)}${sep}`) throw new OutsideFolder(`${path} is behind a symbolic link`);
  if ((await kindAt(target)) === 'folder') throw new OutsideFolder(`a folder called ${path} is in the way`);
  return target;
}

async function kindAt(path: string): Promise<'folder' | 'other'> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ? 'folder' : 'other';
}
