import { defineConfig } from 'vitest/config';

/** The shells keep the state of an app in their modules, and their tests stand in for browser and Electron. */
const shells = ['test/renderer/**', 'test/main/**', 'test/disk/**'];

export default defineConfig({
  test: {
    // As many at once as there are cores: otherwise one is kept for vitest itself, which is half of two.
    maxWorkers: '100%',
    testTimeout: 20_000,
    coverage: { provider: 'v8', include: ['src/**'], reportsDirectory: 'coverage' },
    projects: [
      {
        extends: true,
        test: {
          name: 'model',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', ...shells],
          // The model holds no state, so it is loaded once for all its tests; loading took longer than they do.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'shells', include: shells.map((folder) => `${folder}/*.test.{ts,tsx}`) },
      },
    ],
  },
});
