import { cancelled } from '../../ipc/outcome';
import { askForTemplates, askWhatToOpen, askWhereToSave } from '../file-dialogs';
import type { DiagramFiles } from '../files/diagram-files';
import { handle } from './handle';

/** Opening, saving and the list of recent files. */
export function handleFiles(files: DiagramFiles): void {
  handle('file:open', async (_arg, window) => {
    const path = await askWhatToOpen(window);
    return path === undefined ? cancelled : files.open(path);
  });
  handle('file:openTemplates', async ({ from }, window) => {
    const paths = await askForTemplates(window, from);
    return paths.length === 0 ? cancelled : files.openAll(paths);
  });
  handle('file:dropped', ({ paths }) => files.openAll(paths));
  handle('file:openRecent', ({ token }) => files.openRecent(token));
  handle('file:recent', () => files.recentFiles());
  handle('file:forget', ({ token }) => files.forget(token));
  handle('file:save', ({ token, text, overwrite }) => files.save(token, text, overwrite));
  handle('file:saveSidecar', ({ token, text }) => files.saveSidecar(token, text));
  handle('file:saveAs', async ({ suggestedName, text }, window) => {
    const path = await askWhereToSave(window, suggestedName);
    return path === undefined ? cancelled : files.saveAs(path, text);
  });
}
