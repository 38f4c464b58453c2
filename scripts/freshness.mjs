/** Tells whether what is in `out` was built from the sources as they are now. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/** What the command line is made of; package-lock.json stands for the libraries bundled into it. */
export const cliInputs = [
  'src/model',
  'src/cli',
  'src/disk',
  'src/verifier',
  'templates',
  'scripts/bundle-cli.mjs',
  'package-lock.json',
];

/** What the desktop app and the renderer are made of. */
export const appInputs = ['src', 'templates', 'electron.vite.config.ts', 'scripts/bundle-cli.mjs', 'package-lock.json'];

/**
 * One text for the names, sizes and times of all files below `inputs`; it also changes when a file is removed.
 * @param {readonly string[]} inputs
 * @param {string} root
 */
function fingerprint(inputs, root) {
  const hash = createHash('sha1');
  /** @param {string} path */
  const visit = (path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (!stat) return;
    if (!stat.isDirectory()) hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
    else for (const name of readdirSync(join(root, path)).sort()) visit(`${path}/${name}`);
  };
  for (const input of inputs) visit(input);
  return hash.digest('hex');
}

/**
 * True when `markFresh` was called for the same inputs and none of them has changed since.
 * @param {string} mark a file in `out`, relative to the root
 * @param {readonly string[]} inputs
 */
export function isFresh(mark, inputs, root = projectRoot) {
  try {
    return readFileSync(join(root, mark), 'utf8') === fingerprint(inputs, root);
  } catch {
    return false;
  }
}

/**
 * Remembers what the inputs look like.
 * @param {string} mark
 * @param {readonly string[]} inputs
 */
export function markFresh(mark, inputs, root = projectRoot) {
  const file = join(root, mark);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, fingerprint(inputs, root));
}
