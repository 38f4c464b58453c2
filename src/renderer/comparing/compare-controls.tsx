import { stopComparing, useComparison } from '../store/comparing/session';
import { setView } from '../store/store';
import { Button, ChevronDownGlyph, IconButton } from '../ui';

/** What is compared, how much differs, and the way out. */
export function CompareControls() {
  const session = useComparison();
  return (
    <>
      {session && (
        <>
          <span className="comparing-summary" title={summaryText(session.answer?.summary)}>
            {summaryText(session.answer?.summary)}
          </span>
          <Button onClick={stopComparing}>End comparison</Button>
        </>
      )}
      <IconButton
        icon={ChevronDownGlyph}
        label="Hide this panel"
        shortcut="Ctrl+J"
        tooltipSide="top"
        onClick={() => setView({ bottom: null })}
      />
    </>
  );
}

function summaryText(summary: string | undefined): string {
  return summary === undefined ? 'Comparing …' : summary || 'No differences';
}
