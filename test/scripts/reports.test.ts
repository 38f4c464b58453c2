import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/freshness.mjs';
import { countLine, countRun, playwrightCount, sum, vitestCount } from '../../scripts/reports';

const file = `out/reports/test-of-reports-${process.pid}.json`;
const report = (passed: number, failed: number) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: [{ status: failed > 0 ? 'failed' : 'passed', assertionResults: [{}] }],
});

function written(value: unknown): string {
  mkdirSync(dirname(join(projectRoot, file)), { recursive: true });
  writeFileSync(join(projectRoot, file), JSON.stringify(value));
  return file;
}
afterEach(() => rmSync(join(projectRoot, file), { force: true }));

describe('counting tests', () => {
  it('takes the numbers of the report', () => {
    expect(countRun(written(report(7, 0)), vitestCount, true)).toEqual({ passed: 7, failed: 0 });
    expect(countRun(written(report(7, 2)), vitestCount, false)).toEqual({ passed: 7, failed: 2 });
  });

  it('finds a failure where the run failed although each test passed', () => {
    expect(countRun(written(report(7, 0)), vitestCount, false)).toEqual({ passed: 7, failed: 1 });
  });

  it('finds a failure where nothing ran or no report was left', () => {
    expect(countRun(written(report(0, 0)), vitestCount, true)).toEqual({ passed: 0, failed: 1 });
    expect(countRun('out/reports/missing.json', vitestCount, true)).toEqual({ passed: 0, failed: 1 });
  });

  it('counts a test file that could not be loaded', () => {
    const unloaded = { ...report(3, 0), testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(vitestCount(unloaded)).toEqual({ passed: 3, failed: 1 });
  });

  it('counts errors outside of tests as failures, and a test that passed at its second try as passed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1 };
    expect(playwrightCount({ stats, errors: [{}] })).toEqual({ passed: 6, failed: 2 });
  });

  it('adds up and says so in one line', () => {
    const total = sum([
      { passed: 1, failed: 2 },
      { passed: 3, failed: 4 },
    ]);
    expect(countLine(total)).toBe('4 passed, 6 failed');
  });
});
