import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './freshness.mjs';

/** Entry files of the tools we run: started with this very Node, which works alike on every system and without a shell. */
const entries = {
  biome: '@biomejs/biome/bin/biome',
  knip: 'knip/bin/knip.js',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
  tsx: 'tsx/dist/cli.mjs',
  vitest: 'vitest/vitest.mjs',
};
export type Tool = keyof typeof entries;

/** Runs a tool with its output shown; true when it exits with 0. */
export function runTool(tool: Tool, ...args: readonly string[]): boolean {
  return runNode(join('node_modules', entries[tool]), ...args);
}

/** Runs a plain script with its output shown; true when it exits with 0. */
export function runNode(script: string, ...args: readonly string[]): boolean {
  const { status, error } = spawnSync(process.execPath, [join(projectRoot, script), ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) console.error(`${script}: ${error.message}`);
  return status === 0;
}

/** The compiler's projects, one for each zone of the code, as listed in tsconfig.json. */
export function typeProjects(): readonly string[] {
  const { references }: { references: readonly { path: string }[] } = JSON.parse(
    readFileSync(join(projectRoot, 'tsconfig.json'), 'utf8'),
  );
  return references.map(({ path }) => path.replace('./', ''));
}
