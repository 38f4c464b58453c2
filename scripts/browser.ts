/** Prints the browser that end-to-end tests use; with `--install`, gets one first where that needs nobody's permission. */
import { spawnSync } from 'node:child_process';
import { findBrowser, noBrowser } from './find-browser';
import { runTool } from './tools';

function run(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

/** Root on Debian is a container or a build machine: there, and only there, a system package is installed unasked. */
function installFromDistribution(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  run('apt-get', 'update'); // The list may be fresh enough even when this fails.
  return run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium');
}

function installBrowser(): string | undefined {
  if (!installFromDistribution()) runTool('playwright', 'install', 'chromium');
  return findBrowser();
}

try {
  const browser = findBrowser() ?? (process.argv.includes('--install') ? installBrowser() : undefined);
  if (!browser) throw new Error(noBrowser);
  console.log(`browser: ${browser}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
