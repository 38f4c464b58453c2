/** Adds up what `npm test` and `npm run check` counted; a count that is missing is a failure. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './freshness.mjs';

let passed = 0;
let failed = 0;
for (const name of ['test', 'check']) {
  try {
    const count = JSON.parse(readFileSync(join(projectRoot, 'out/reports', `${name}-count.json`), 'utf8'));
    passed += count.passed;
    failed += count.failed;
  } catch {
    failed += 1;
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
