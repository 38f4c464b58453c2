/** `npm run gen` writes the generated files; with `--check` it only says which of them are out of date. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from './freshness.mjs';
import type { Generated } from './gen/index-files';
import { indexOutputs } from './gen/index-outputs';

const checkOnly = process.argv.includes('--check');

function current(path: string): string | undefined {
  try {
    return readFileSync(join(projectRoot, path), 'utf8');
  } catch {
    return undefined;
  }
}

/** Brings files up to date, or complains about those that are not; true when nothing had to be done. */
function settle(outputs: readonly Generated[]): boolean {
  const stale = outputs.filter(({ path, text }) => current(path) !== text);
  for (const { path, text } of stale) {
    if (checkOnly) {
      console.error(`${path} is out of date: run \`npm run gen\` and commit the result.`);
      continue;
    }
    mkdirSync(dirname(join(projectRoot, path)), { recursive: true });
    writeFileSync(join(projectRoot, path), text);
    console.log(`wrote ${path}`);
  }
  return stale.length === 0;
}

const indexesFine = settle(indexOutputs());
if (checkOnly && !indexesFine) {
  process.exitCode = 1;
} else {
  // Loaded only now: the model reads the indexes.
  const { modelOutputs } = await import('./gen/model-outputs');
  const restFine = settle(modelOutputs());
  if (checkOnly && !restFine) process.exitCode = 1;
  if (indexesFine && restFine) console.log('generated files: up to date');
}
