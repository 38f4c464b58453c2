import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from './freshness.mjs';

/** How many tests or checks went well. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Where the test runners leave their results, relative to the root. */
export const reports = { vitest: 'out/reports/vitest.json', playwright: 'out/reports/playwright.json' } as const;

export const sum = (counts: readonly Count[]): Count =>
  counts.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), { passed: 0, failed: 0 });

/** The line a reader looks for at the end of a run. */
export const countLine = ({ passed, failed }: Count): string => `${passed} passed, ${failed} failed`;

/** Counts of a vitest JSON report; a suite that could not even be loaded is one failure. */
export function vitestCount(report: {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}): Count {
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

/**
 * Counts of a Playwright JSON report; what failed outside of any test is a failure too. A flaky test passed at its second
 * try: it counts as passed, and Playwright's own summary names it.
 */
export function playwrightCount(report: {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly errors: readonly unknown[];
}): Count {
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length };
}

/** Removes an old report, so that it cannot be taken for the result of a run that never came to its end. */
export function forget(file: string): void {
  rmSync(join(projectRoot, file), { force: true });
}

/**
 * Counts of a run: those of its report, and at least one failure when the run itself failed or passed nothing.
 * A run that looked at nothing has proved nothing.
 */
export function countRun<R>(file: string, count: (report: R) => Count, succeeded: boolean): Count {
  const found = read(file, count);
  if (found.failed > 0 || (succeeded && found.passed > 0)) return found;
  return { ...found, failed: 1 };
}

function read<R>(file: string, count: (report: R) => Count): Count {
  try {
    return count(JSON.parse(readFileSync(join(projectRoot, file), 'utf8')));
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/** Leaves a count for the continuous integration, which adds up those of `npm test` and `npm run check`. */
export function writeCount(name: 'test' | 'check', count: Count): void {
  const file = join(projectRoot, 'out/reports', `${name}-count.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(count));
}
