import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type Browser, type Page, test as playwright } from '@playwright/test';
import { electronBinary } from '../../scripts/desktop.mjs';
import type { DesktopApp, ElectronModule } from './desktop-app';
import { launchDouble } from './electron-double/launch';

export interface Desktop {
  readonly app: DesktopApp;
  readonly window: Page;
}

interface Fixtures {
  /** `built`: the app as people have it. `bare`: the same main process with the least possible page. */
  readonly renderer: 'built' | 'bare';
  /** A folder of the test's own, gone afterwards. */
  readonly folder: string;
  /** Starts the app with command line arguments; a second start in a test finds what the first one left. */
  readonly launch: (...args: readonly string[]) => Promise<Desktop>;
  /** The app, started without arguments. */
  readonly desktop: Desktop;
}

const ROOT = resolve(import.meta.dirname, '../..');

export { expect } from '@playwright/test';

/** Tests of the desktop app: over real Electron where its binary and a display exist, else over the double. */
export const test = playwright.extend<Fixtures>({
  renderer: ['built', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'drawbridge-desktop-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  launch: async ({ browser, folder, renderer }, use, testInfo) => {
    const root = renderer === 'built' ? ROOT : stageBarePage(join(folder, 'app'));
    const reason = reasonForDouble();
    testInfo.annotations.push({ type: 'desktop', description: reason ? `double (${reason})` : 'real Electron' });
    const running: DesktopApp[] = [];
    await use(async (...args) => {
      const place = { root, userData: join(folder, 'user-data'), args };
      const app = reason ? await launchOverBrowser(browser, place) : await launchElectron(place);
      running.push(app);
      return { app, window: await app.firstWindow() };
    });
    for (const app of running) await app.close();
  },
  desktop: async ({ launch }, use) => use(await launch()),
});

/** Why a test cannot have real Electron here, or `undefined` when it can. */
function reasonForDouble(): string | undefined {
  if (process.env.E2E_DOUBLE === '1') return 'E2E_DOUBLE=1';
  if (!existsSync(electronBinary(ROOT))) return "Electron's program is not installed";
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return hasDisplay ? undefined : 'there is no display';
}

/** The built main process and preload beside a page that does nothing by itself. */
function stageBarePage(root: string): string {
  for (const part of ['main', 'preload']) cpSync(join(ROOT, 'out', part), join(root, 'out', part), { recursive: true });
  cpSync(join(import.meta.dirname, 'bare-page'), join(root, 'out/renderer'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
  writeFileSync(join(root, 'package.json'), JSON.stringify({ name: 'drawbridge', main: 'out/main/index.cjs' }));
  return root;
}

interface Place {
  readonly root: string;
  readonly userData: string;
  readonly args: readonly string[];
}

function launchOverBrowser(browser: Browser, { root, userData, args }: Place): Promise<DesktopApp> {
  return launchDouble({ browser, main: join(root, 'out/main/index.cjs'), userData, args: ['.', ...args] });
}

async function launchElectron({ root, userData, args }: Place): Promise<DesktopApp> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: electronBinary(ROOT),
    args: [...asRoot, `--user-data-dir=${userData}`, root, ...args],
  });
  return {
    firstWindow: () => app.firstWindow(),
    windows: async () => app.windows(),
    evaluate: <R, A>(run: (electron: ElectronModule, arg: A) => R | Promise<R>, arg: A) =>
      app.evaluate<R, A>(run as Parameters<typeof app.evaluate<R, A>>[0], arg),
    close: async () => {
      await app.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.destroy();
      });
      await app.close();
    },
  };
}
