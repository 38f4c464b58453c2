import type { StackSet } from '../../model/template/template';
import type { Verdict } from '../platform/platform';
import { Pill } from '../ui';

/** What AWS's validator says, plainly: verified, what it found, or that it could not be asked. */
export function VerdictLine({ verdicts, stacks }: { verdicts: readonly Verdict[] | undefined; stacks: StackSet }) {
  if (stacks.stacks.length === 0) return null;
  if (!verdicts) return <output className="exporting-verdict">Asking AWS's validator …</output>;
  const refused = verdicts.find((verdict) => verdict.status === 'not-verified');
  if (refused) {
    return (
      <output className="exporting-verdict">
        <Pill tone="warning">Not verified</Pill> {refused.reason}
      </output>
    );
  }
  const findings = verdicts.flatMap((verdict) => (verdict.status === 'verified' ? verdict.findings : []));
  const by = verdicts.flatMap((verdict) => (verdict.status === 'verified' ? [verdict.by] : []))[0];
  if (findings.length === 0) {
    return (
      <output className="exporting-verdict">
        <Pill tone="ok">Verified</Pill> by {by}
      </output>
    );
  }
  return (
    <details className="exporting-verdict">
      <summary>
        <Pill tone="warning">{findings.length === 1 ? '1 finding' : `${findings.length} findings`}</Pill> of {by}
      </summary>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.ruleId}${finding.logicalId}${finding.path}${finding.message}`}>
            <b>{finding.ruleId}</b> {finding.logicalId ? `${finding.logicalId}: ` : ''}
            {finding.message}
          </li>
        ))}
      </ul>
    </details>
  );
}
