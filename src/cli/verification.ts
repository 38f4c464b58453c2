import { withoutFalseAlarms } from '../model/export/false-alarms';
import type { PrintedExport } from '../model/export/print-export';
import type { JudgeFinding } from '../model/template/verdict';
import type { Io } from './io';

/** What AWS's validator said of all stacks together. `by` is null when one or more of them could not be judged. */
export interface Verification {
  readonly by: string | null;
  readonly findings: readonly StackFinding[];
  /** Why there is no verdict. */
  readonly reason?: string;
}

interface StackFinding extends JudgeFinding {
  readonly stack: string;
}

/** The result when nobody was asked. */
export function unverified(reason: string): Verification {
  return { by: null, findings: [], reason };
}

/** Asks AWS's validator about every stack. CDK apps are judged by the templates they synthesise to. */
export async function verifyStacks(stacks: PrintedExport['judged'], io: Io): Promise<Verification> {
  const texts = stacks.map(({ text }) => text);
  const verifier = await io.createVerifier();
  try {
    const verdicts = (await verifier.verify(texts)).map((verdict, i) => withoutFalseAlarms(verdict, texts[i] ?? ''));
    const findings = verdicts.flatMap((verdict, i) =>
      verdict.status === 'verified'
        ? verdict.findings.map((finding) => ({ stack: stacks[i]?.stack ?? '', ...finding }))
        : [],
    );
    const missing = verdicts.find((verdict) => verdict.status === 'not-verified');
    if (missing) return { by: null, findings, reason: missing.reason };
    const first = verdicts.find((verdict) => verdict.status === 'verified');
    return first ? { by: first.by, findings } : unverified('there was nothing to verify');
  } finally {
    verifier.dispose();
  }
}

/** Findings that make an export useless. */
export function hasErrors({ findings }: Verification): boolean {
  return findings.some(({ severity }) => severity === 'ERROR' || severity === 'FATAL');
}
