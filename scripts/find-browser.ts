import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const linuxNames = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'microsoft-edge'];
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPrograms = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** The parts of the machine that decide which browser is taken; tests give their own. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly bundled: string;
  exists(path: string): boolean;
  /** Starting it with `--version` succeeds: distributions ship launchers that only print advice. */
  runs(path: string): boolean;
}

export const thisMachine: Machine = {
  env: process.env,
  platform: process.platform,
  bundled: chromium.executablePath(),
  exists: existsSync,
  runs: (path) => spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0,
};

function systemBrowsers({ platform, env }: Machine): readonly string[] {
  if (platform === 'darwin') return macApps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return folders.flatMap((folder) => (folder ? windowsPrograms.map((program) => `${folder}\\${program}`) : []));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * The browser for end-to-end tests: the one named by `E2E_BROWSER`, else Playwright's own, else the system's.
 * Throws when `E2E_BROWSER` names nothing: silently taking another would test what nobody asked for.
 */
export function findBrowser(machine: Machine = thisMachine): string | undefined {
  const named = machine.env.E2E_BROWSER;
  if (named) {
    if (!machine.exists(named)) throw new Error(`E2E_BROWSER names ${named}, which does not exist.`);
    return named;
  }
  if (machine.exists(machine.bundled)) return machine.bundled;
  const isUsable = (path: string): boolean =>
    machine.exists(path) && (machine.platform !== 'linux' || machine.runs(path));
  return systemBrowsers(machine).find(isUsable);
}

export const noBrowser =
  'No browser for the end-to-end tests: run `npx playwright install chromium`, install Chromium or Chrome, ' +
  'or name one in E2E_BROWSER.';
