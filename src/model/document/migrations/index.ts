import type { Migration } from './migration';

/** All migrations, oldest first. Version 1 is the first shipped version, so there is none yet. */
export const MIGRATIONS: readonly Migration[] = [];
