/**
 * `npm run package:check`: packs the built app around a stand-in for Electron's program, offline, and looks at the
 * result. It shows that the configuration is valid, that `main` and all it needs are inside, and that the fuses flip.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './freshness.mjs';

/** What the archive must hold. */
const needed = [
  '/package.json',
  '/LICENSE',
  '/NOTICE',
  '/out/main/index.cjs',
  '/out/preload/index.cjs',
  '/out/renderer/index.html',
  '/node_modules/@aws/cloudformation-validate/bindings_wasm_bg.wasm',
];

/** How `electron-fuses read` must name each fuse. */
const fuses: Readonly<Record<string, string>> = {
  RunAsNode: 'Disabled',
  EnableCookieEncryption: 'Enabled',
  EnableNodeOptionsEnvironmentVariable: 'Disabled',
  EnableNodeCliInspectArguments: 'Disabled',
  EnableEmbeddedAsarIntegrityValidation: 'Enabled',
  OnlyLoadAppFromAsar: 'Enabled',
  GrantFileProtocolExtraPrivileges: 'Disabled',
};

/** Marks the fuses in Electron's program: then version 1, their number, and one character each (electron docs, fuses.md). */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** Each the opposite of what we want, so that a fuse left alone is noticed. */
const unflipped = '10110001';

function writeStandIn(folder: string): void {
  for (const name of ['resources', 'locales']) mkdirSync(join(folder, name), { recursive: true });
  const empty = ['version', 'resources.pak', 'LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox'];
  for (const name of [...empty, 'chrome_crashpad_handler']) writeFileSync(join(folder, name), '');
  const wire = Buffer.from([1, unflipped.length]);
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from(fuseSentinel), wire, Buffer.from(unflipped)]));
}

function run(tool: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectRoot, 'node_modules', tool), ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${tool} failed:\n${stdout}${stderr}`);
  return stdout;
}

function problemsOf(app: string): readonly string[] {
  const files = new Set(run('@electron/asar/bin/asar.js', 'list', join(app, 'resources/app.asar')).split(/\r?\n/));
  const missing = needed.filter((file) => !files.has(file)).map((file) => `app.asar lacks ${file}`);
  const read = run('@electron/fuses/dist/bin.js', 'read', '--app', join(app, 'drawbridge'));
  const wrong = Object.entries(fuses).filter(([fuse, state]) => !read.includes(`${fuse} is ${state}`));
  return [...missing, ...wrong.map(([fuse, state]) => `fuse ${fuse} is not ${state}`)];
}

const folder = mkdtempSync(join(tmpdir(), 'package-check-'));
try {
  const electron = join(folder, 'electron');
  writeStandIn(electron);
  const builder = 'electron-builder/cli.js';
  const output = join(folder, 'dist');
  run(builder, '--dir', '--linux', `-c.electronDist=${electron}`, `-c.directories.output=${output}`);
  const problems = problemsOf(join(output, 'linux-unpacked'));
  for (const problem of problems) console.error(problem);
  console.log(
    `package: ${needed.length} files and ${Object.keys(fuses).length} fuses looked at, ${problems.length} wrong`,
  );
  process.exitCode = problems.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}
