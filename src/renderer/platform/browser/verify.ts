import type { Verdict } from '../platform';

/** Asks the server that serves this page for AWS's verdict; `drawbridge` on the loopback address has one, a plain file host has not. */
export async function verify(templates: readonly string[]): Promise<readonly Verdict[]> {
  try {
    const response = await fetch('/api/verify', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ templates }),
    });
    if (!response.ok) return unverified(templates, `the server that serves this page answered ${response.status}`);
    const verdicts: unknown = await response.json();
    if (Array.isArray(verdicts) && verdicts.length === templates.length && verdicts.every(isVerdict)) return verdicts;
    return unverified(templates, 'the server that serves this page has no validator');
  } catch {
    return unverified(templates, 'the server that serves this page cannot be reached');
  }
}

function unverified(templates: readonly string[], reason: string): readonly Verdict[] {
  return templates.map(() => ({ status: 'not-verified', reason }));
}

function isVerdict(value: unknown): value is Verdict {
  if (typeof value !== 'object' || value === null || !('status' in value)) return false;
  if (value.status === 'not-verified') return 'reason' in value && typeof value.reason === 'string';
  return value.status === 'verified' && 'findings' in value && Array.isArray(value.findings);
}
