import type { NodeId } from '../../model/kinds/fields';
import type { JudgeFinding, Verdict } from '../platform/platform';
import { showNode } from '../store/jump';
import { setView } from '../store/store';
import { Button, Pill, useIsSlow } from '../ui';
import type { Exported } from './export-of';

interface VerdictLineProps {
  readonly verdicts: readonly Verdict[] | undefined;
  readonly judged: Exported['judged'];
  readonly onSkip: () => void;
  /** Findings are listed at once. */
  readonly isOpen?: boolean;
}

/** What AWS's validator says, plainly: verified, what it found and on which node, or that it could not be asked. */
export function VerdictLine({ verdicts, judged, onSkip, isOpen = false }: VerdictLineProps) {
  const isSlow = useIsSlow(verdicts === undefined);
  if (!verdicts) {
    return (
      <output className="exporting-verdict">
        Asking AWS's validator …
        {isSlow && (
          <Button variant="link" onClick={onSkip}>
            Don't wait
          </Button>
        )}
      </output>
    );
  }
  const refused = verdicts.find((verdict) => verdict.status === 'not-verified');
  if (refused) {
    return (
      <output className="exporting-verdict">
        <Pill tone="warning">Not verified</Pill> {refused.reason}
      </output>
    );
  }
  const found = verdicts.flatMap((verdict, i) =>
    verdict.status === 'verified'
      ? verdict.findings.map((finding) => ({ finding, node: nodeOf(judged, i, finding) }))
      : [],
  );
  const by = verdicts.flatMap((verdict) => (verdict.status === 'verified' ? [verdict.by] : []))[0];
  if (found.length === 0) {
    return (
      <output className="exporting-verdict">
        <Pill tone="ok">Verified</Pill> by {by}
      </output>
    );
  }
  return (
    <details className="exporting-verdict" open={isOpen}>
      <summary>
        <Pill tone="warning">{found.length === 1 ? '1 finding' : `${found.length} findings`}</Pill> of {by}
      </summary>
      <ul>
        {found.map(({ finding, node }) => (
          <li key={`${finding.ruleId}${finding.logicalId}${finding.path}${finding.message}`}>
            <b>{finding.ruleId}</b> <Where finding={finding} node={node} />
            {finding.message}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The resource that a finding is about; a click shows its node. */
function Where({ finding: { logicalId }, node }: { finding: JudgeFinding; node: NodeId | undefined }) {
  if (logicalId === undefined) return null;
  if (node === undefined) return <>{logicalId}: </>;
  const show = () => {
    setView({ dialog: null });
    showNode(node);
  };
  return (
    <>
      <Button variant="link" title="Show it on the canvas" onClick={show}>
        {logicalId}
      </Button>
      :{' '}
    </>
  );
}

function nodeOf(judged: Exported['judged'], i: number, { logicalId }: JudgeFinding): NodeId | undefined {
  return logicalId === undefined ? undefined : judged[i]?.nodes.get(logicalId);
}
