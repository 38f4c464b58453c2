/** Finds out whether a desktop window can be opened, without opening one and without loading the `electron` package. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where Electron's program is, or would be. Its own index.js is not asked: it starts a download when it is missing.
 * @param {string} root
 */
export function electronBinary(root) {
  const folder = join(root, 'node_modules/electron');
  try {
    return join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
  } catch {
    return join(folder, 'dist/electron');
  }
}

/**
 * Why there can be no desktop window, or undefined when there can. Fetches Electron's program if only that is missing.
 * @param {string} root
 * @param {{ readonly env: Readonly<Record<string, string | undefined>>, readonly platform: string }} machine
 * @returns {string | undefined}
 */
export function reasonAgainstDesktop(root, { env, platform } = process) {
  // First, because it spares a machine without a display a download of 100 MB.
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return 'there is no display';
  if (!existsSync(electronBinary(root))) fetchElectron(root);
  return existsSync(electronBinary(root)) ? undefined : "Electron's program is missing and could not be downloaded";
}

/** @param {string} root */
function fetchElectron(root) {
  const installer = join(root, 'node_modules/electron/install.js');
  if (!existsSync(installer)) return;
  console.log("Fetching Electron's program...");
  spawnSync(process.execPath, [installer], { stdio: ['ignore', 'ignore', 'ignore'], timeout: 300_000 });
}
