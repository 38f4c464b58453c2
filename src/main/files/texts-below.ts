import fs from 'node:fs/promises';
import { extname, join } from 'node:path';

/** What a template's name may end in. */
const ENDINGS = new Set(['.yaml', '.yml', '.json', '.template']);

/** A `cdk.out` has a template for each stack, and beside them assets in which nobody looks for one. */
const DEEPEST = 4;
const MOST = 500;

/** The files below a folder that may be templates, in the order of their paths; hidden and installed ones are left out. */
export async function textsBelow(folder: string, depth = 0): Promise<readonly string[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules' || entry.name.startsWith('asset.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth < DEEPEST) found.push(...(await textsBelow(path, depth + 1)));
    else if (entry.isFile() && ENDINGS.has(extname(entry.name).toLowerCase())) found.push(path);
  }
  return found.slice(0, MOST);
}
