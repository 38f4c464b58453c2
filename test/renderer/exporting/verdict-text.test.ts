import { expect, it } from 'vitest';
import { verdictText } from '../../../src/renderer/exporting/verdict-text';
import type { Verdict } from '../../../src/renderer/platform/platform';

const finding = { ruleId: 'E3002', severity: 'error', message: 'no such property' };
const clean: Verdict = { status: 'verified', by: 'cloudformation-validate 1.9.0', findings: [] };
const found = (...findings: readonly (typeof finding)[]): Verdict => ({ ...clean, findings });
const refused: Verdict = { status: 'not-verified', reason: 'it took longer than 5 s' };

it.each([
  ['nothing was asked', undefined, true, 'Not verified yet', 'quiet'],
  ['the diagram was edited since', [clean], false, 'Not verified since edit', 'quiet'],
  ['an edit while it was asked', undefined, false, 'Not verified since edit', 'quiet'],
  ['the validator still reads', undefined, true, 'Verifying …', 'quiet'],
  ['there are no templates', [], true, 'Nothing to verify', 'quiet'],
  ['every stack is clean', [clean, clean], true, 'Verified', 'ok'],
  ['one stack has a finding', [clean, found(finding)], true, '1 finding of AWS', 'warning'],
  ['several have some', [found(finding), found(finding, finding)], true, '3 findings of AWS', 'warning'],
  ['one could not be read', [clean, refused], true, 'Not verified: it took longer than 5 s', 'warning'],
] as const)('says it plainly when %s', (_when, verdicts, isCurrent, text, tone) => {
  const check = _when === 'nothing was asked' ? undefined : { verdicts };
  expect(verdictText(check, isCurrent)).toEqual({ text, tone });
});
