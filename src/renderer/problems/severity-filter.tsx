import type { Severity } from '../../model/rules/rule';
import { SeverityCount, Tooltip } from '../ui';

const NOUNS: Readonly<Record<Severity, string>> = { error: 'errors', warning: 'warnings', info: 'notes' };

interface SeverityFilterProps {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly hidden: ReadonlySet<Severity>;
  readonly onChange: (hidden: ReadonlySet<Severity>) => void;
}

/** A toggle with its count for each severity. */
export function SeverityFilter({ counts, hidden, onChange }: SeverityFilterProps) {
  const toggle = (severity: Severity) => {
    const next = new Set(hidden);
    if (!next.delete(severity)) next.add(severity);
    onChange(next);
  };
  return (
    <div className="problems-severities">
      {(['error', 'warning', 'info'] as const).map((severity) => (
        <Tooltip key={severity} content={`${hidden.has(severity) ? 'Show' : 'Hide'} ${NOUNS[severity]}`} side="top">
          <button
            type="button"
            className="problems-severity"
            aria-pressed={!hidden.has(severity)}
            onClick={() => toggle(severity)}
          >
            <SeverityCount severity={severity} count={counts[severity]} noun={NOUNS[severity]} />
          </button>
        </Tooltip>
      ))}
    </div>
  );
}
