import type { Migration } from './migration';

/** Version 3 may keep imported templates and folded containers; a diagram of version 2 has neither, and stays as it is. */
export const templatesAndFolds: Migration = {
  to: 3,
  what: 'A diagram may keep the templates it was imported from, and containers may be folded.',
  up() {},
};
