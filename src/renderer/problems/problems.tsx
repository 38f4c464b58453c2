import { type KeyboardEvent, useRef, useState } from 'react';
import { RULES } from '../../model/rules/run-rules';
import { Button, EmptyState, stepFocus } from '../ui';
import type { Problem } from './problem';
import { ProblemRow } from './problem-row';
import './problems.css';

/** Rows drawn at once: more would make the panel slow, and nobody reads them in one go. */
const PAGE = 500;

interface ProblemsProps {
  /** What the filter leaves. */
  readonly problems: readonly Problem[];
  /** How many there are without the filter. */
  readonly total: number;
  readonly onShowAll: () => void;
}

/** The list of findings. Arrows move, Enter and click jump. */
export function Problems({ problems, total, onShowAll }: ProblemsProps) {
  const [limit, setLimit] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  if (total === 0) {
    return (
      <EmptyState title="No findings">{RULES.length} rules were checked, and none has anything to say.</EmptyState>
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
  return (
    <>
      <ul className="problems" aria-label="Findings" ref={list} onKeyDown={onKeyDown}>
        {problems.slice(0, limit).map((problem) => (
          <ProblemRow key={problem.key} problem={problem} />
        ))}
      </ul>
      {hidden > 0 && (
        <div className="problems-more">
          <Button onClick={() => setLimit(limit + PAGE)}>Show {Math.min(hidden, PAGE)} more</Button>
          <span>{hidden} not shown</span>
        </div>
      )}
    </>
  );
}
