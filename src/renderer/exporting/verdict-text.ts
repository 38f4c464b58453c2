import type { Check } from '../store/verdicts';

/** A few words for the status bar, and how they are meant. */
export interface Told {
  readonly text: string;
  readonly tone: 'ok' | 'warning' | 'quiet';
}

/** What is known of a diagram as it is now. Nothing is said to be verified that was edited since. */
export function verdictText(check: Pick<Check, 'verdicts'> | undefined, isCurrent: boolean): Told {
  if (!check) return { text: 'Not verified yet', tone: 'quiet' };
  if (!isCurrent) return { text: 'Not verified since edit', tone: 'quiet' };
  const { verdicts } = check;
  if (!verdicts) return { text: 'Verifying …', tone: 'quiet' };
  if (verdicts.length === 0) return { text: 'Nothing to verify', tone: 'quiet' };
  const refused = verdicts.find((verdict) => verdict.status === 'not-verified');
  if (refused) return { text: `Not verified: ${refused.reason}`, tone: 'warning' };
  const found = verdicts.reduce((sum, each) => sum + (each.status === 'verified' ? each.findings.length : 0), 0);
  if (found > 0) return { text: found === 1 ? '1 finding of AWS' : `${found} findings of AWS`, tone: 'warning' };
  return { text: 'Verified', tone: 'ok' };
}
