/** `npm run check`: everything about the code that is not a test. Each step runs, so that one run shows all there is to mend. */
import { countLine, writeCount } from './reports';
import { runTool, typeProjects } from './tools';

const steps: readonly (readonly [string, () => boolean])[] = [
  ['format and lint', () => runTool('biome', 'ci', '--error-on-warnings')],
  ...typeProjects().map(
    (project) => [`types: ${project}`, () => runTool('tsc', '-p', project)] satisfies [string, () => boolean],
  ),
  ['import rules', () => runTool('tsx', 'scripts/import-rules.ts')],
  ['unused code', () => runTool('knip', '--no-progress')],
  ['generated files', () => runTool('tsx', 'scripts/gen.ts', '--check')],
];

const failed: string[] = [];
for (const [name, run] of steps) {
  console.log(`\n== ${name}`);
  if (!run()) failed.push(name);
}
const count = { passed: steps.length - failed.length, failed: failed.length };
writeCount('check', count);
console.log(`\ncheck: ${countLine(count)}${failed.length > 0 ? ` (${failed.join(', ')})` : ''}`);
process.exitCode = failed.length > 0 ? 1 : 0;
