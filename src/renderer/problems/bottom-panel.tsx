import { type ReactNode, useMemo, useState } from 'react';
import { useFindings } from '../store/findings';
import { activeDoc, type BottomPanel as Current, setView, useApp } from '../store/store';
import { ChevronDownGlyph, IconButton, SearchField, Tabs } from '../ui';
import { bottomTabs } from './bottom-tabs';
import { filterProblems, problemsOf, SHOW_ALL } from './problem';
import { Problems } from './problems';
import { SeverityFilter } from './severity-filter';

/** A tab beside the problems: what stands in the strip, and what below it. */
interface OtherTab {
  readonly controls: ReactNode;
  readonly content: ReactNode;
}

type BottomPanelProps = Readonly<Record<Exclude<Current, 'problems'>, OtherTab>>;

/** The panel under the canvas: its tabs, the controls of the current one, and the button that folds it. */
export function BottomPanel(others: BottomPanelProps) {
  const current = useApp((state) => state.view.bottom) ?? 'problems';
  const doc = useApp(activeDoc);
  const findings = useFindings();
  const [filter, setFilter] = useState(SHOW_ALL);
  const problems = useMemo(() => (doc && findings ? problemsOf(doc, findings.all) : []), [doc, findings]);
  const shown = useMemo(() => filterProblems(problems, filter), [problems, filter]);
  if (!findings) return null;
  const other = current === 'problems' ? undefined : others[current];
  const filters = (
    <>
      <SeverityFilter
        counts={findings.counts}
        hidden={filter.hidden}
        onChange={(hidden) => setFilter({ ...filter, hidden })}
      />
      <div className="problems-search">
        <SearchField
          label="Filter by code or node"
          value={filter.text}
          onChange={(text) => setFilter({ ...filter, text })}
        />
      </div>
    </>
  );
  const trailing = (
    <>
      {other ? other.controls : filters}
      <IconButton
        icon={ChevronDownGlyph}
        label="Hide this panel"
        shortcut="Ctrl+J"
        tooltipSide="top"
        onClick={() => setView({ bottom: null })}
      />
    </>
  );
  return (
    <Tabs
      label="Panel below the canvas"
      tabs={bottomTabs(problems.length)}
      value={current}
      onChange={(bottom) => setView({ bottom })}
      trailing={trailing}
    >
      {other ? (
        other.content
      ) : (
        <Problems
          problems={shown}
          total={problems.length}
          suppressed={findings.suppressed}
          onShowAll={() => setFilter(SHOW_ALL)}
        />
      )}
    </Tabs>
  );
}
