/** A file to be written, with its path from the root. */
export interface Generated {
  readonly path: string;
  readonly text: string;
}

/**
 * An index that exports what every file of a folder declares with `marker` (`defineKind(`): adding a file is all it
 * takes to add a kind or a rule. `files` is text by path.
 */
export function indexFile(folder: string, marker: string, files: ReadonlyMap<string, string>): Generated {
  const declaration = new RegExp(`^export const (\\w+) = ${marker.replace('(', '\\(')}`, 'gm');
  const lines = new Map<string, string>();
  for (const [path, text] of files) {
    const [first, ...others] = text.matchAll(declaration);
    if (!first) continue;
    const name = first[1] ?? '';
    if (others.length > 0) throw new Error(`${path}: declares more than one; give each a file of its own.`);
    if (lines.has(name)) throw new Error(`${path}: ${name} is also declared in another file.`);
    const stem = path.slice(folder.length + 1).replace(/\.ts$/, '');
    lines.set(name, `${stem}\nexport { ${name} } from './${stem}';`);
  }
  if (lines.size === 0) throw new Error(`${folder}: no file declares anything with ${marker}`);
  const sorted = [...lines.values()].sort().map((line) => line.split('\n')[1]);
  return { path: `${folder}/index.ts`, text: `// Written by \`npm run gen\`. Do not edit.\n${sorted.join('\n')}\n` };
}
