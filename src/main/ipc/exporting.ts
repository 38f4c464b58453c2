import { cancelled, done } from '../../ipc/outcome';
import { askForFolder, confirmReplacing } from '../file-dialogs';
import { diskFailure } from '../files/disk-error';
import { alreadyThere, writeInto } from '../files/export-folder';
import { handle } from './handle';

/** Writing an export into a folder that the person chooses. */
export function handleExporting(): void {
  handle('export:files', async ({ suggestedName, files }, window) => {
    const folder = await askForFolder(window, suggestedName);
    if (folder === undefined) return cancelled;
    try {
      const replaced = await alreadyThere(folder, files);
      if (replaced.length > 0 && !(await confirmReplacing(window, replaced))) return cancelled;
      await writeInto(folder, files);
      return done({ where: folder });
    } catch (error) {
      return diskFailure(error, folder);
    }
  });
}
