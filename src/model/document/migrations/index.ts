import { modesAndSuppressions } from './0002-modes-and-suppressions';
import { templatesAndFolds } from './0003-templates-and-folds';
import type { Migration } from './migration';

/** All migrations, oldest first. Version 1 is the first shipped version. */
export const MIGRATIONS: readonly Migration[] = [modesAndSuppressions, templatesAndFolds];
