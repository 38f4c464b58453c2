import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Templates written by others, which lie beside the repository where somebody has put them. */
const folder = resolve(import.meta.dirname, '../../../shared/corpus');

/** Why tests of the corpus are skipped, or undefined when they are not. */
export const noCorpus = existsSync(folder) ? undefined : `no templates in ${folder}`;

export interface CorpusTemplate {
  readonly name: string;
  readonly text: string;
}

/** All templates of the corpus, by name; none where there is no corpus. */
export function corpus(): readonly CorpusTemplate[] {
  if (noCorpus !== undefined) return [];
  return readdirSync(folder)
    .filter((name) => /\.(?:yaml|json)$/.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(resolve(folder, name), 'utf8') }));
}
