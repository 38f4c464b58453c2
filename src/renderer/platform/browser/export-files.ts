/// <reference path="./file-system-access.d.ts" />
import type { ExportText, Outcome, Platform } from '../platform';
import { download } from './download';
import { done, thrown } from './outcomes';
import { zip } from './zip';

/** Writes an export into a folder where the browser may, else downloads it: one file as it is, several as a zip. */
export const exportFiles: Platform['exportFiles'] = async ({ suggestedName, files }) => {
  try {
    if (window.showDirectoryPicker !== undefined) {
      return await writeInto(await window.showDirectoryPicker({ mode: 'readwrite' }), files);
    }
  } catch (error) {
    return thrown(error, suggestedName);
  }
  const [only] = files;
  if (only !== undefined && files.length === 1) {
    const name = only.path.split('/').at(-1) ?? only.path;
    download(name, new Blob([only.text], { type: 'text/plain' }));
    return done({ where: name });
  }
  const name = `${suggestedName}.zip`;
  download(name, new Blob([zip(files)], { type: 'application/zip' }));
  return done({ where: name });
};

async function writeInto(
  root: FileSystemDirectoryHandle,
  files: readonly ExportText[],
): Promise<Outcome<{ readonly where: string }>> {
  for (const { path, text } of files) {
    const segments = path.split('/');
    const name = segments.pop() ?? path;
    let folder = root;
    for (const segment of segments) folder = await folder.getDirectoryHandle(segment, { create: true });
    const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await stream.write(text);
    await stream.close();
  }
  return done({ where: root.name });
}
