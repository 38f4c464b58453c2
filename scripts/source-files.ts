import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './freshness.mjs';

/** Text of every TypeScript file below the given folders, by path from the root, sorted. Folders that do not exist are empty. */
export function sourceFiles(folders: readonly string[], root: string = projectRoot): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const visit = (path: string): void => {
    const entries = readdirSync(join(root, path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const below = `${path}/${entry.name}`;
      if (entry.isDirectory()) visit(below);
      else if (/\.(ts|tsx|mts)$/.test(entry.name)) files.set(below, readFileSync(join(root, below), 'utf8'));
    }
  };
  const present = new Set(readdirSync(root));
  for (const folder of folders) if (present.has(folder.split('/')[0] ?? '')) visit(folder);
  return files;
}
