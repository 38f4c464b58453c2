/** `npm start`: the desktop app where Electron and a display exist, else the same app in a browser, saying why. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { electronBinary, reasonAgainstDesktop } from './desktop.mjs';
import { appInputs, isFresh, projectRoot } from './freshness.mjs';
import { serve } from './serve.mjs';

const flags = new Set(process.argv.slice(2));
if (!isFresh('out/.app', appInputs)) build();

const reason = flags.has('--web') ? 'you asked for the web' : reasonAgainstDesktop(projectRoot);
if (reason === undefined) startDesktop();
else await startWeb(reason);

function build() {
  console.log('Building...');
  const { status } = spawnSync(process.execPath, [join(projectRoot, 'scripts/build.mjs')], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

function startDesktop() {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  // Chromium's sandbox refuses to run for root; nobody else goes without it.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(electronBinary(projectRoot), ['.', ...asRoot], {
    cwd: projectRoot,
    env,
    stdio: ['inherit', 'inherit', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    process.stderr.write(chunk);
    complaints = (complaints + chunk).slice(-10_000);
  });
  child.on('error', (error) => void startWeb(error.message));
  child.on('close', (code, signal) => {
    const library = /error while loading shared libraries: ([^:\s]+)/.exec(complaints)?.[1];
    if (library === undefined) process.exit(code ?? (signal ? 1 : 0));
    const remedy =
      'sudo apt-get install libgtk-3-0 libnss3 libgbm1 libasound2 libxss1 libxtst6 libnotify4 libsecret-1-0';
    void startWeb(`the system lacks ${library} (${remedy})`);
  });
}

/** @param {string} why */
async function startWeb(why) {
  const root = join(projectRoot, 'out/renderer');
  const { url } = await serve({ root, port: 5175, verify: await verifier() });
  console.log(`Not starting the desktop window: ${why}. The same app is at ${url}`);
  if (process.stdout.isTTY && !flags.has('--no-open')) openInBrowser(url);
}

/** The validator of the command line, if it was built. It lives as long as this process. */
async function verifier() {
  const file = join(projectRoot, 'out/cli/verifier.mjs');
  if (!existsSync(file)) return undefined;
  const { createVerifier } = await import(pathToFileURL(file).href);
  const verifier = createVerifier();
  process.on('exit', () => verifier.dispose());
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
  return (/** @type {readonly string[]} */ templates) => verifier.verify(templates);
}

/** @param {string} url */
function openInBrowser(url) {
  /** @type {Readonly<Record<string, readonly [string, ...string[]]>>} */
  const openers = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] };
  const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
