import type { Job } from './jobs-aside';
import { setView } from './store';

/** What takes longer is worth a word, and a way to stop it. */
const MOMENT_MS = 500;

/** Waits for a job; once it takes longer than a moment, the status bar says so and offers to stop it. */
export async function whileBusy<Answer>(what: string, { result, cancel }: Job<Answer>): Promise<Answer | 'cancelled'> {
  let isSaid = false;
  const timer = setTimeout(() => {
    isSaid = true;
    setView({ busy: { what, cancel } });
  }, MOMENT_MS);
  try {
    return await result;
  } finally {
    clearTimeout(timer);
    if (isSaid) setView({ busy: null });
  }
}
