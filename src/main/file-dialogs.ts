import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';

const DIAGRAM = { name: 'Drawbridge diagram', extensions: ['drawbridge'] };
const READABLE = {
  name: 'Diagrams and CloudFormation templates',
  extensions: ['drawbridge', 'yaml', 'yml', 'json', 'template'],
};
const TEMPLATE = { name: 'CloudFormation templates', extensions: ['yaml', 'yml', 'json', 'template'] };
const ANY = { name: 'All files', extensions: ['*'] };

/** Asks for a file to open. */
export async function askWhatToOpen(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [READABLE, ANY],
  });
  return canceled ? undefined : filePaths[0];
}

/** Asks for templates to import together, or for a folder of them; one dialog cannot offer both everywhere. */
export async function askForTemplates(window: BrowserWindow, from: 'files' | 'folder'): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: from === 'files' ? 'Import CloudFormation templates' : 'Import the templates of a folder, such as cdk.out',
    buttonLabel: 'Import',
    properties: from === 'files' ? ['openFile', 'multiSelections'] : ['openDirectory'],
    filters: [TEMPLATE, ANY],
  });
  return canceled ? [] : filePaths;
}

/** Asks where to save a diagram or a template, by the ending of the name. */
export async function askWhereToSave(window: BrowserWindow, suggestedName: string): Promise<string | undefined> {
  const ending = extname(suggestedName);
  const isTemplate = TEMPLATE.extensions.includes(ending.slice(1).toLowerCase());
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: asFileName(suggestedName),
    filters: [isTemplate ? TEMPLATE : DIAGRAM],
  });
  if (canceled || filePath === '') return undefined;
  if (extname(filePath) !== '') return filePath;
  return withEnding(window, `${filePath}${isTemplate ? ending : '.drawbridge'}`);
}

/** GTK's dialog adds no ending and so has not asked about the file that has it. */
async function withEnding(window: BrowserWindow, path: string): Promise<string | undefined> {
  const free = !existsSync(path) || (await confirmReplacing(window, [path]));
  return free ? path : undefined;
}

/** Asks for the folder an export goes into. */
export async function askForFolder(window: BrowserWindow, suggestedName: string): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: `Export ${suggestedName} into a folder`,
    buttonLabel: 'Export here',
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? undefined : filePaths[0];
}

/** Asks before files are overwritten that the system's own dialog did not ask about. */
export async function confirmReplacing(window: BrowserWindow, names: readonly string[]): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: names.length === 1 ? 'Replace the file that is there?' : `Replace ${names.length} files that are there?`,
    detail: names.slice(0, 8).join('\n') + (names.length > 8 ? '\n…' : ''),
    buttons: ['Replace', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}

/** A name without what a path would take for a folder. */
function asFileName(name: string): string {
  return name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-');
}
