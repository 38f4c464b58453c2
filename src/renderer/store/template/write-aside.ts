import { jobsAside } from '../jobs-aside';
import { danglingAfter } from './dangling-after';
import { writtenTemplates } from './written';

/** Writes templates aside: with hundreds of resources that takes a while, and the window stays awake. */
export const writeAside = jobsAside(
  () => new Worker(new URL('./write-worker.ts', import.meta.url), { type: 'module' }),
  writtenTemplates,
);

/** Finds what a deletion would leave behind, which takes writing the templates twice. */
export const danglingAside = jobsAside(
  () => new Worker(new URL('./dangling-worker.ts', import.meta.url), { type: 'module' }),
  danglingAfter,
);
