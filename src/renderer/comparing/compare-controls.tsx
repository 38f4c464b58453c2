import { stopComparing, useComparison } from '../store/comparing/session';
import { Button } from '../ui';

/** What is compared, how much differs, and the way out. */
export function CompareControls() {
  const session = useComparison();
  if (!session) return null;
  const summary = summaryText(session.answer?.summary);
  return (
    <>
      <span className="comparing-summary" title={summary}>
        {summary}
      </span>
      <Button onClick={stopComparing}>End comparison</Button>
    </>
  );
}

function summaryText(summary: string | undefined): string {
  return summary === undefined ? 'Comparing …' : summary || 'No differences';
}
