import type { ReactNode } from 'react';
import { useFindings } from '../store/findings';
import { setView } from '../store/store';
import { ChevronUpGlyph, IconButton, Tabs } from '../ui';
import { bottomTabs } from './bottom-tabs';

/** The panel under the canvas while it is folded: its tabs, each of which opens it, and what the map has to explain. */
export function FoldedPanel({ legend }: { legend: ReactNode }) {
  const findings = useFindings();
  if (!findings) return null;
  const trailing = (
    <>
      {legend}
      <IconButton
        icon={ChevronUpGlyph}
        label="Show this panel"
        shortcut="Ctrl+J"
        tooltipSide="top"
        onClick={() => setView({ bottom: 'problems' })}
      />
    </>
  );
  return (
    <Tabs
      label="Panel below the canvas"
      tabs={bottomTabs(findings.all.length)}
      value={null}
      onChange={(bottom) => setView({ bottom })}
      trailing={trailing}
    />
  );
}
