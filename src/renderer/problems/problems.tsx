import { type KeyboardEvent, useRef, useState } from 'react';
import type { Suppressed } from '../../model/findings/suppress';
import { RULES } from '../../model/rules/run-rules';
import { Button, EmptyState, stepFocus } from '../ui';
import type { Problem } from './problem';
import { ProblemRow } from './problem-row';
import { SuppressedList } from './suppressed-list';
import './problems.css';

/** Rows drawn at once: more would make the panel slow, and nobody reads them in one go. */
const PAGE = 500;

interface ProblemsProps {
  /** What the filter leaves. */
  readonly problems: readonly Problem[];
  /** How many there are without the filter. */
  readonly total: number;
  readonly suppressed: readonly Suppressed[];
  readonly onShowAll: () => void;
}

/** The list of findings. Arrows move, Enter and click jump. */
export function Problems({ problems, total, suppressed, onShowAll }: ProblemsProps) {
  const [limit, setLimit] = useState(PAGE);
  const list = useRef<HTMLDivElement>(null);
  if (total === 0) {
    return (
      <>
        <EmptyState title="No findings">{RULES.length} rules were checked, and none has anything to say.</EmptyState>
        <SuppressedList suppressed={suppressed} />
      </>
    );
  }
  if (problems.length === 0) {
    const action = <Button onClick={onShowAll}>Show all {total}</Button>;
    return (
      <EmptyState title="No finding fits the filter" action={action}>
        Codes, names and messages were searched.
      </EmptyState>
    );
  }
  const hidden = problems.length - limit;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    stepFocus(list.current, '.problem-row', event.key === 'ArrowDown' ? 1 : -1);
  };
  const shown = problems.slice(0, limit);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move among the buttons inside
    <div ref={list} onKeyDown={onKeyDown}>
      <ProblemGroup label="Findings" problems={shown.filter((problem) => !problem.isHint)} />
      <ProblemGroup label="Still missing" problems={shown.filter((problem) => problem.isHint)} />
      {hidden > 0 && (
        <div className="problems-more">
          <Button onClick={() => setLimit(limit + PAGE)}>Show {Math.min(hidden, PAGE)} more</Button>
          <span>{hidden} not shown</span>
        </div>
      )}
      <SuppressedList suppressed={suppressed} />
    </div>
  );
}

/** What is wrong, or what is still missing; the first needs no heading. */
function ProblemGroup({ label, problems }: { label: string; problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <>
      {problems[0]?.isHint && (
        <h3 className="problems-heading">
          {label} ({problems.length})
        </h3>
      )}
      <ul className="problems" aria-label={label}>
        {problems.map((problem) => (
          <ProblemRow key={problem.key} problem={problem} />
        ))}
      </ul>
    </>
  );
}
