/// <reference path="./file-system-access.d.ts" />

/** A file of several that were chosen or dropped together; its name is the path below what was chosen. */
export interface FoundFile {
  readonly name: string;
  readonly file: File;
  readonly handle?: FileSystemFileHandle | undefined;
}

/** What a template's name may end in. Hidden, installed and asset files of a folder are left out, as on the desktop. */
const TEMPLATE = /\.(ya?ml|json|template)$/i;
const LEFT_OUT = /(^|\/)(\.|node_modules\/|asset\.)/;
const MOST = 500;

function isCandidate({ name }: FoundFile): boolean {
  return TEMPLATE.test(name) && !LEFT_OUT.test(name);
}

/** Asks for several templates or for a folder of them; `undefined` when the dialog was closed. */
export function pickMany(from: 'files' | 'folder', accept: string): Promise<readonly FoundFile[] | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  if (from === 'folder') input.webkitdirectory = true;
  else {
    input.multiple = true;
    input.accept = accept;
  }
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(chosen([...(input.files ?? [])], from)));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}

function chosen(files: readonly File[], from: 'files' | 'folder'): readonly FoundFile[] {
  if (from === 'files') return files.map((file) => ({ name: file.name, file }));
  // The first part is the folder itself.
  const found = files.map((file) => ({ name: file.webkitRelativePath.split('/').slice(1).join('/'), file }));
  return found.filter(isCandidate).slice(0, MOST);
}

/** Everything that was dropped, folders looked through. What is dropped must be asked for at once: later it is gone. */
export async function droppedMany(transfer: DataTransfer): Promise<readonly FoundFile[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const asked = items.map((item) => ({
    entry: item.webkitGetAsEntry(),
    handle: item.getAsFileSystemHandle?.(),
    file: item.getAsFile(),
  }));
  const found = await Promise.all(
    asked.map(async ({ entry, handle, file }): Promise<readonly FoundFile[]> => {
      if (entry?.isDirectory) return (await below(entry as FileSystemDirectoryEntry, '')).filter(isCandidate);
      const kept = await handle?.catch(() => null);
      return file
        ? [{ name: file.name, file, ...(kept?.kind === 'file' ? { handle: kept as FileSystemFileHandle } : {}) }]
        : [];
    }),
  );
  return found.flat().slice(0, MOST);
}

async function below(folder: FileSystemDirectoryEntry, path: string): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  for (const entry of await entriesOf(folder.createReader())) {
    const name = `${path}${entry.name}`;
    if (LEFT_OUT.test(name)) continue;
    if (entry.isDirectory) found.push(...(await below(entry as FileSystemDirectoryEntry, `${name}/`)));
    else found.push({ name, file: await fileOf(entry as FileSystemFileEntry) });
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A reader gives a hundred entries at a time, and none when there are no more. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
