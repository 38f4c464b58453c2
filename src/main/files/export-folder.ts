import fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeAtomically } from '../../disk/write-atomically';
import { stampOf } from './stamp';

export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Characters and names that some file system gives a second meaning. */
const UNSAFE_CHARACTER = /[\\:*?"<>|\p{Cc}]/u;
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Whether a relative path with forward slashes stays inside the folder it is joined to, on every platform. */
export function isSafeRelativePath(path: string): boolean {
  return path.split('/').every(isSafeSegment);
}

function isSafeSegment(segment: string): boolean {
  if (segment === '' || /[. ]$/.test(segment)) return false;
  return !UNSAFE_CHARACTER.test(segment) && !WINDOWS_DEVICE.test(segment);
}

/** The paths that are there already. */
export async function alreadyThere(folder: string, files: readonly TextFile[]): Promise<string[]> {
  const found = await Promise.all(
    files.map(async ({ path }) => ((await stampOf(join(folder, path))) === undefined ? undefined : path)),
  );
  return found.filter((path) => path !== undefined);
}

/** Writes every file below the folder. All paths are checked before the first byte is written. */
export async function writeInto(folder: string, files: readonly TextFile[]): Promise<void> {
  for (const { path } of files) {
    if (!isSafeRelativePath(path)) throw new Error(`refused export path ${JSON.stringify(path)}`);
  }
  for (const { path, text } of files) {
    const target = join(folder, path);
    await fs.mkdir(dirname(target), { recursive: true });
    await writeAtomically(target, text);
  }
}
