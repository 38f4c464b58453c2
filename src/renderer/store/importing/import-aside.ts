import type { Result } from '../../../model/lib/result';
import { jobsAside } from '../jobs-aside';
import type { ReadAnswer, ReadQuestion, Unread } from './read-together';

/** Reads templates in a worker of their own: a window with a large template stays awake, and can be told to stop. */
export const importAside = jobsAside(
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  async (question: ReadQuestion): Promise<Result<ReadAnswer, Unread>> =>
    (await import('./read-together')).readTogether(question),
);
