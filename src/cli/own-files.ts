import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

// The bundle in out/cli and this source in src/cli stand equally deep below the package.
const packageRoot = new URL('../../', import.meta.url);

/** A path inside the installed package or the checkout. */
export function ownPath(path: string): string {
  return fileURLToPath(new URL(path, packageRoot));
}

/** The version in package.json. */
export async function programVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(ownPath('package.json'), 'utf8'));
  return String(version);
}
