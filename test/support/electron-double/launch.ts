import { mkdirSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import type { Browser, Page } from '@playwright/test';
import type { DesktopApp, ElectronModule } from '../desktop-app';
import { App } from './app';
import { createBrowserWindowClass } from './browser-window';
import { createClipboard, createDialog, createShell, createUtilityProcess } from './desktop-parts';
import { IpcMain } from './ipc-main';
import { loadMain } from './loader';
import { createMenuModule } from './menu';
import { Protocol } from './protocol';
import { Session } from './session';

export interface LaunchOptions {
  readonly browser: Browser;
  /** The bundled main process. */
  readonly main: string;
  readonly userData: string;
  /** What follows the program on its command line. */
  readonly args: readonly string[];
}

/** Runs a bundled main process over a browser instead of Electron. What this proves and does not, see README.md beside it. */
export async function launchDouble({ browser, main, userData, args }: LaunchOptions): Promise<DesktopApp> {
  mkdirSync(userData, { recursive: true });
  const app = new App(userData);
  const protocol = new Protocol(app);
  const session = new Session(protocol);
  const ipcMain = new IpcMain();
  const BrowserWindow = createBrowserWindowClass(app, { browser, protocol, session, ipcMain });
  app.windows = { all: () => BrowserWindow.getAllWindows() };
  const electron = onlyProvided({
    app,
    protocol,
    ipcMain,
    BrowserWindow,
    session: { defaultSession: session },
    dialog: createDialog(),
    shell: createShell(),
    clipboard: createClipboard(),
    utilityProcess: createUtilityProcess(),
    Menu: createMenuModule({ quit: () => app.quit() }),
  });
  loadMain(main, { electron, argv: [process.execPath, ...args] });
  await app.whenReady();
  const pages = () => Promise.all(BrowserWindow.getAllWindows().map(({ webContents }) => webContents.page));
  return {
    windows: pages,
    firstWindow: () => firstLoaded(pages),
    evaluate: async (run, arg) => {
      // As in real Electron only the function's text arrives there: one that closes over a variable fails here too.
      const there: typeof run = runInThisContext(`(${run.toString()})`);
      return there(electron, arg);
    },
    close: async () => {
      app.exit();
      await Promise.all(BrowserWindow.closing);
    },
  };
}

async function firstLoaded(pages: () => Promise<readonly Page[]>): Promise<Page> {
  const [page] = await pages();
  if (page === undefined) throw new Error('the app has opened no window');
  await page.waitForURL(/^https:/, { waitUntil: 'load' });
  return page;
}

/** Main runs against what is here or fails by name; it must not find `undefined` and go on. */
function onlyProvided(parts: Readonly<Record<string, unknown>>): ElectronModule {
  const quiet = new Set<string | symbol>(['__esModule', 'default', 'then']);
  const provided = new Proxy(parts, {
    get(target, name) {
      if (typeof name === 'string' && name in target) return target[name];
      if (typeof name === 'symbol' || quiet.has(name)) return undefined;
      throw new Error(`electron.${name} is not provided`);
    },
  });
  return provided as unknown as ElectronModule;
}
