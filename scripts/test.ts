/** `npm test`: build, types, unit tests, a browser, end-to-end tests; at the end, how many passed. */
import {
  type Count,
  countLine,
  countRun,
  forget,
  playwrightCount,
  reports,
  sum,
  vitestCount,
  writeCount,
} from './reports';
import { runNode, runTool } from './tools';

const one: Count = { passed: 0, failed: 1 };
const counts: Count[] = [];
const step = (title: string): void => console.log(`\n== ${title}`);
for (const report of Object.values(reports)) forget(report);

step('build');
const built = runNode('scripts/build.mjs');
if (!built) counts.push(one);

step('types');
if (!runTool('tsx', 'scripts/typecheck.ts')) counts.push(one);

step('unit tests');
const unit = runTool('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports.vitest}`);
counts.push(countRun(reports.vitest, vitestCount, unit));

step('end-to-end tests');
if (built && runTool('tsx', 'scripts/browser.ts', '--install')) {
  const endToEnd = runTool('playwright', 'test');
  counts.push(countRun(reports.playwright, playwrightCount, endToEnd));
} else {
  console.error('The end-to-end tests did not run: see above.');
  counts.push(one);
}

const total = sum(counts);
writeCount('test', total);
console.log(`\n${countLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
