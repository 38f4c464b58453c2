/// <reference path="./file-system-access.d.ts" />
import type { OpenedFile, Outcome, Platform, RecentFile, SavedFile } from '../platform';
import { download } from './download';
import type { Known, KnownFiles } from './known-files';
import { droppedMany, type FoundFile, pickMany } from './many-files';
import { done, failed, thrown } from './outcomes';
import { ACCEPTED, DIAGRAM, pickWithInput, READABLE, TEMPLATE } from './pick-file';
import { readText } from './read-text';
import { forgetRecent, keepRecent, listRecent, type RecentEntry } from './recent-store';

type DiagramFiles = Pick<
  Platform,
  'openFile' | 'openTemplates' | 'dropped' | 'openRecent' | 'recentFiles' | 'forgetRecent' | 'saveFile' | 'saveFileAs'
>;

/** Diagram files in a browser: through file handles where there are any, else file input and download. */
export function createDiagramFiles(known: KnownFiles): DiagramFiles {
  async function openHandle(handle: FileSystemFileHandle, token?: string): Promise<Outcome<OpenedFile>> {
    const file = await handle.getFile();
    const text = await readText(file);
    if (text.status !== 'done') return text;
    const onDisk = { handle, modified: file.lastModified, size: file.size };
    return opened(token ?? (await tokenOfHandle(handle)), { name: file.name, onDisk }, text.value);
  }

  async function opened(token: string, file: Known, text: string): Promise<Outcome<OpenedFile>> {
    known.set(token, file);
    await remember(token, file, text);
    return done({ token, name: file.name, text });
  }

  async function openedMany(found: readonly FoundFile[]): Promise<Outcome<readonly OpenedFile[]>> {
    const all: OpenedFile[] = [];
    for (const { name, file, handle } of found) {
      const text = await readText(file);
      if (text.status !== 'done') return text;
      const token = handle ? await tokenOfHandle(handle) : crypto.randomUUID();
      const onDisk = handle && { handle, modified: file.lastModified, size: file.size };
      known.set(token, { name, ...(onDisk ? { onDisk } : {}) });
      if (found.length === 1) await remember(token, { name, ...(onDisk ? { onDisk } : {}) }, text.value);
      all.push({ token, name, text: text.value });
    }
    return done(all);
  }

  async function written(token: string, handle: FileSystemFileHandle, text: string): Promise<Outcome<SavedFile>> {
    await replaceContent(handle, text);
    const { name, lastModified, size } = await handle.getFile();
    const file = { name, onDisk: { handle, modified: lastModified, size } };
    known.set(token, file);
    await remember(token, file, text);
    return done({ token, name });
  }

  async function downloaded(token: string, name: string, text: string): Promise<Outcome<SavedFile>> {
    download(name, new Blob([text], { type: 'application/json' }));
    known.set(token, { name });
    await remember(token, { name }, text);
    return done({ token, name });
  }

  return {
    openFile: () =>
      attempt('', async () => {
        if (window.showOpenFilePicker === undefined) {
          const file = await pickWithInput();
          if (file === undefined) return { status: 'cancelled' };
          const text = await readText(file);
          return text.status === 'done' ? opened(crypto.randomUUID(), { name: file.name }, text.value) : text;
        }
        const [handle] = await window.showOpenFilePicker({ types: [READABLE] });
        return handle === undefined ? { status: 'cancelled' } : openHandle(handle);
      }),
    openTemplates: (from) =>
      attempt('', async () => {
        const found = await pickMany(from, ACCEPTED);
        return found === undefined ? { status: 'cancelled' } : openedMany(found);
      }),
    dropped: (transfer) => {
      const found = droppedMany(transfer);
      return attempt('', async () => openedMany(await found));
    },
    async openRecent(token) {
      const entry = (await listRecent()).find((recent) => recent.token === token);
      if (entry === undefined) return failed({ code: 'missing', name: '' });
      const { name, source } = entry;
      if ('text' in source) return opened(token, { name }, source.text);
      return attempt(name, async () => {
        const permission = await source.handle.requestPermission?.({ mode: 'read' });
        return permission === 'denied' ? { status: 'cancelled' } : openHandle(source.handle, token);
      });
    },
    recentFiles: async () => (await listRecent()).map(toRecentFile),
    forgetRecent,
    async saveFile({ token, text, overwrite = false }) {
      const file = known.get(token);
      if (file === undefined) throw new Error('unknown file token');
      const { name, onDisk } = file;
      if (onDisk === undefined) return downloaded(token, name, text);
      return attempt(name, async () => {
        // A file that was not picked in this visit (a recent one, a recovered one) may only be written after a question.
        const permission = await onDisk.handle.requestPermission?.({ mode: 'readwrite' });
        if (permission === 'denied') return { status: 'cancelled' };
        const now = await onDisk.handle.getFile();
        const changed = now.lastModified !== onDisk.modified || now.size !== onDisk.size;
        if (changed && !overwrite) return failed({ code: 'changed-on-disk', name });
        return written(token, onDisk.handle, text);
      });
    },
    saveFileAs: ({ suggestedName, text }) =>
      attempt(suggestedName, async () => {
        if (window.showSaveFilePicker === undefined) return downloaded(crypto.randomUUID(), suggestedName, text);
        const handle = await window.showSaveFilePicker({
          suggestedName,
          types: [suggestedName.endsWith('.drawbridge') ? DIAGRAM : TEMPLATE],
        });
        return written(await tokenOfHandle(handle), handle, text);
      }),
  };
}

async function attempt<T>(name: string, run: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await run();
  } catch (error) {
    return thrown(error, name);
  }
}

/** The browser writes into a swap file and puts it in place on close: the old text stays whole when something fails. */
async function replaceContent(handle: FileSystemFileHandle, text: string): Promise<void> {
  const stream = await handle.createWritable();
  await stream.write(text);
  await stream.close();
}

/** A file that was opened before keeps its token, and so its one line in the list. */
async function tokenOfHandle(handle: FileSystemFileHandle): Promise<string> {
  for (const { token, source } of await listRecent()) {
    if ('handle' in source && (await source.handle.isSameEntry(handle))) return token;
  }
  return crypto.randomUUID();
}

function remember(token: string, { name, onDisk }: Known, text: string): Promise<void> {
  const source = onDisk === undefined ? { text } : { handle: onDisk.handle };
  return keepRecent({ token, name, source, openedAt: new Date().toISOString() });
}

function toRecentFile({ token, name, openedAt, source }: RecentEntry): RecentFile {
  return { token, name, openedAt, folder: 'text' in source ? 'Kept in this browser' : '', missing: false };
}
