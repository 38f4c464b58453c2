import { extname, resolve } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { DiagramFiles } from './files/diagram-files';
import { push } from './ipc/push';
import type { Shell } from './shell';

const ENDINGS = new Set(['.drawbridge', '.yaml', '.yml', '.json', '.template']);

/** The files among command line arguments. */
export function filesAmong(argv: readonly string[], folder: string): string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && ENDINGS.has(extname(argument).toLowerCase()))
    .map((argument) => resolve(folder, argument));
}

export type OutsideFiles = ReturnType<typeof createOutsideFiles>;

/** Files opened from the desktop, by double click or on the command line, wait here until the renderer listens. */
export function createOutsideFiles(files: DiagramFiles) {
  const waiting: string[] = [];
  let listening: BrowserWindow | undefined;

  async function flush(window: BrowserWindow): Promise<void> {
    for (const path of waiting.splice(0)) push(window, 'file:opened', await files.open(path));
  }

  return {
    async receive(paths: readonly string[]): Promise<void> {
      waiting.push(...paths);
      if (listening !== undefined && !listening.isDestroyed()) await flush(listening);
    },
    deliverTo(window: BrowserWindow): Promise<void> {
      listening = window;
      return flush(window);
    },
  };
}

/** Follows every way in which the desktop hands over a file. macOS may do so before the app is ready. */
export function watchOutsideFiles(outside: OutsideFiles, shell: Shell): void {
  void outside.receive(filesAmong(process.argv, process.cwd()));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (app.isReady()) shell.show();
    void outside.receive([path]);
  });
  app.on('second-instance', (_event, argv, folder) => {
    shell.show();
    void outside.receive(filesAmong(argv, folder));
  });
}
