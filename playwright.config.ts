import { defineConfig } from '@playwright/test';
import { findBrowser, noBrowser } from './scripts/find-browser';
import { reports } from './scripts/reports';

const executablePath = findBrowser();
if (!executablePath) throw new Error(noBrowser);
// Workers load this file again: they need not search.
process.env.E2E_BROWSER = executablePath;

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // A busy machine may miss a gesture once. A test that needed its second try is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: reports.playwright }]],
  use: {
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath },
    trace: 'retain-on-failure',
  },
});
