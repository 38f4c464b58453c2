import { basename, dirname, relative, sep } from 'node:path';
import { writeAtomically } from '../../disk/write-atomically';
import type { Reply } from '../../ipc/contract';
import { done, failed, type Outcome } from '../../ipc/outcome';
import { diskFailure } from './disk-error';
import { isFolder, readText } from './read-text';
import type { RecentFiles } from './recent-files';
import { shortFolder } from './short-folder';
import { readSidecar, writeSidecar } from './sidecar';
import { sameStamp, stampOf } from './stamp';
import { textsBelow } from './texts-below';
import type { FileTokens } from './tokens';

export interface DiagramFilesNeeds {
  readonly tokens: FileTokens;
  readonly recent: RecentFiles;
  readonly home: string;
  readonly now: () => Date;
}

type Opened = Extract<Reply<'file:open'>, { status: 'done' }>['value'];
type Saved = Extract<Reply<'file:save'>, { status: 'done' }>['value'];

export type DiagramFiles = ReturnType<typeof createDiagramFiles>;

/** Reading and writing the files a person chose; the renderer names them by token only. */
export function createDiagramFiles({ tokens, recent, home, now }: DiagramFilesNeeds) {
  /** The list of recent files is a convenience: a full disk there must not make a good save look failed. */
  function remember(path: string): Promise<void> {
    return recent.add(path, now()).catch(() => undefined);
  }

  async function open(path: string): Promise<Outcome<Opened>> {
    const read = await readText(path);
    if (read.status !== 'done') return read;
    const token = tokens.tokenOf(path);
    tokens.setStamp(token, read.value.stamp);
    await remember(path);
    return done(await withSidecar(path, { token, name: basename(path), text: read.value.text }));
  }

  /** Several files, or folders of them, as one answer: the first that cannot be read is what is told. */
  async function openAll(paths: readonly string[]): Promise<Outcome<readonly Opened[]>> {
    const opened: Opened[] = [];
    for (const path of paths) {
      const read = (await isFolder(path)) ? await openBelow(path) : await open(path);
      if (read.status !== 'done') return read;
      opened.push(...(Array.isArray(read.value) ? read.value : [read.value]));
    }
    return done(opened);
  }

  /** All texts below a folder, named by their path in it. One that is no text, or too large, is none of them. */
  async function openBelow(folder: string): Promise<Outcome<Opened[]>> {
    try {
      const opened: Opened[] = [];
      for (const path of await textsBelow(folder)) {
        const read = await readText(path);
        if (read.status !== 'done') continue;
        const token = tokens.tokenOf(path);
        tokens.setStamp(token, read.value.stamp);
        const name = relative(folder, path).replaceAll(sep, '/');
        opened.push(await withSidecar(path, { token, name, text: read.value.text }));
      }
      return done(opened);
    } catch (error) {
      return diskFailure(error, folder);
    }
  }

  async function write(path: string, text: string): Promise<Outcome<Saved>> {
    try {
      await writeAtomically(path, text);
      const token = tokens.tokenOf(path);
      const stamp = await stampOf(path);
      if (stamp !== undefined) tokens.setStamp(token, stamp);
      await remember(path);
      return done({ token, name: basename(path) });
    } catch (error) {
      return diskFailure(error, path);
    }
  }

  async function save(token: string, text: string, overwrite: boolean): Promise<Outcome<Saved>> {
    const path = tokens.pathOf(token);
    const ours = tokens.stampOf(token);
    if (ours === undefined) throw new Error('a file must be opened before it is saved');
    try {
      const onDisk = await stampOf(path);
      const changed = onDisk !== undefined && !sameStamp(onDisk, ours);
      if (changed && !overwrite) return failed({ code: 'changed-on-disk', name: basename(path) });
    } catch (error) {
      return diskFailure(error, path);
    }
    return write(path, text);
  }

  async function recentFiles(): Promise<Reply<'file:recent'>> {
    const files = await recent.list();
    return Promise.all(
      files.map(async ({ path, openedAt }) => ({
        token: tokens.tokenOf(path),
        name: basename(path),
        folder: shortFolder(dirname(path), home),
        openedAt,
        missing: (await stampOf(path).catch(() => undefined)) === undefined,
      })),
    );
  }

  return {
    open,
    openAll,
    openRecent: (token: string) => open(tokens.pathOf(token)),
    save,
    saveAs: write,
    saveSidecar: (token: string, text: string) => writeSidecar(tokens.pathOf(token), text),
    recentFiles,
    forget: (token: string) => recent.forget(tokens.pathOf(token)),
  };
}

/** A template comes with the layout that is kept beside it. */
async function withSidecar(path: string, file: Opened): Promise<Opened> {
  const sidecar = path.endsWith('.drawbridge') ? undefined : await readSidecar(path);
  return sidecar === undefined ? file : { ...file, sidecar };
}
