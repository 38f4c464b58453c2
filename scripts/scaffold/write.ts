import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../freshness.mjs';
import type { Generated } from '../gen/index-files';
import { runTool } from '../tools';
import { blank } from './names';

/** Writes new files, never over existing ones, brings the generated files up to date and says what to do next. */
export function scaffold(usage: string, make: (...args: string[]) => readonly Generated[]): void {
  try {
    const args = process.argv.slice(2);
    if (args.length !== make.length) throw new Error(`Usage: ${usage}`);
    const files = make(...args);
    const taken = files.find(({ path }) => existsSync(join(projectRoot, path)));
    if (taken) throw new Error(`${taken.path} exists already.`);
    for (const { path, text } of files) {
      mkdirSync(dirname(join(projectRoot, path)), { recursive: true });
      writeFileSync(join(projectRoot, path), text);
      console.log(`wrote ${path}`);
    }
    if (!runTool('tsx', 'scripts/gen.ts')) throw new Error('The generated files could not be written: see above.');
    console.log(`Now replace every "${blank}", then run \`npm run gen\` and \`npm run check\`.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
