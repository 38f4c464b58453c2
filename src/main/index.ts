import { homedir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { createVerifier } from '../verifier';
import { registerAppScheme, serveApp } from './app-protocol';
import { createCloseGuard } from './close-guard';
import { createDiagramFiles } from './files/diagram-files';
import { createRecentFiles } from './files/recent-files';
import { createFileTokens } from './files/tokens';
import { handleClipboard } from './ipc/clipboard';
import { handleExporting } from './ipc/exporting';
import { handleFiles } from './ipc/files';
import { handleLinks } from './ipc/links';
import { handleVerification } from './ipc/verification';
import { handleWindowState } from './ipc/window-state';
import { setMenu } from './menu';
import { createOutsideFiles, watchOutsideFiles } from './outside-files';
import { denyPermissions } from './permissions';
import { createShell } from './shell';
import { startVerifierProcess } from './verifier-process';

function start(): void {
  const files = createDiagramFiles({
    tokens: createFileTokens(),
    recent: createRecentFiles(join(app.getPath('userData'), 'recent-files.json')),
    home: homedir(),
    now: () => new Date(),
  });
  const guard = createCloseGuard();
  const shell = createShell((window) => guard.watch(window));
  const outside = createOutsideFiles(files);

  handleFiles(files);
  handleExporting();
  handleClipboard();
  handleLinks();
  handleVerification(() => createVerifier({ start: startVerifierProcess }));
  handleWindowState(guard, outside);

  watchOutsideFiles(outside, shell);
  app.on('activate', () => shell.show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });

  void app.whenReady().then(() => {
    denyPermissions();
    serveApp();
    setMenu(shell);
    shell.show();
  });
}

registerAppScheme();
if (app.requestSingleInstanceLock()) start();
else app.quit();
