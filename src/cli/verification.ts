import { type ExportFormat, printFiles } from '../model/emit';
import type { StackSet } from '../model/template/template';
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
export async function verifyStacks(set: StackSet, to: ExportFormat, io: Io): Promise<Verification> {
  const texts = templatesOf(set, to === 'cdk' ? 'cfn-json' : to);
  const verifier = await io.createVerifier();
  try {
    const verdicts = await verifier.verify(texts);
    const findings = verdicts.flatMap((verdict, i) =>
      verdict.status === 'verified'
        ? verdict.findings.map((finding) => ({ stack: set.stacks[i]?.stackName ?? '', ...finding }))
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

/** The text of each stack's template, in the order of the stacks. */
function templatesOf(set: StackSet, to: ExportFormat): readonly string[] {
  return printFiles(set, to)
    .filter(({ path }) => /\.template\.(yaml|json)$/.test(path))
    .map(({ text }) => text);
}

/** Findings that make an export useless. */
export function hasErrors({ findings }: Verification): boolean {
  return findings.some(({ severity }) => severity === 'ERROR' || severity === 'FATAL');
}
