import { homedir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { createVerifier } from '../verifier';
import { registerAppScheme, serveApp } from './app-protocol';
import { createCloseGuard } from './close-guard';
import { createDiagramFiles } from './files/diagram-files';
import { createRecentFiles } from './files/recent-files';
import { createRecoveryCopies } from './files/recovery-copies';
import { createFileTokens } from './files/tokens';
import { handleClipboard } from './ipc/clipboard';
import { handleExporting } from './ipc/exporting';
import { handleFiles } from './ipc/files';
import { handleLinks } from './ipc/links';
import { handleRecovery } from './ipc/recovery';
import { handleVerification } from './ipc/verification';
import { handleWindowState } from './ipc/window-state';
import { setMenu } from './menu';
import { createOutsideFiles, watchOutsideFiles } from './outside-files';
import { denyPermissions } from './permissions';
import { createShell } from './shell';
import { startVerifierProcess } from './verifier-process';

function start(): void {
  const userData = app.getPath('userData');
  const shared = { tokens: createFileTokens(), home: homedir(), now: () => new Date() };
  const recent = createRecentFiles(join(userData, 'recent-files.json'));
  const files = createDiagramFiles({ ...shared, recent });
  const guard = createCloseGuard();
  const shell = createShell((window) => guard.watch(window));
  const outside = createOutsideFiles(files);

  handleFiles(files);
  handleRecovery(createRecoveryCopies({ ...shared, folder: join(userData, 'recovery') }));
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
