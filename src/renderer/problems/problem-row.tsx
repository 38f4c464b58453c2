import { type KeyboardEvent, useDeferredValue, useMemo, useRef } from 'react';
import { fixesFor } from '../../model/findings/quick-fixes';
import type { Finding } from '../../model/findings/validate';
import { checked } from '../store/findings';
import { setCurrentFinding, showFixes } from '../store/fixing';
import { jumpTo } from '../store/jump';
import { activeDoc, useApp } from '../store/store';
import { Button, LightbulbGlyph, SeverityIcon } from '../ui';
import type { Problem } from './problem';
import { useInView } from './use-in-view';

/**
 * One finding: code and message, then where it is and what it would lead to, and what would mend it. A click or Enter goes
 * there, Ctrl+. shows its fixes.
 */
export function ProblemRow({ problem }: { problem: Problem }) {
  const row = useRef<HTMLLIElement>(null);
  const isInView = useInView(row);
  const { finding, nodes, consequence, today, path } = problem;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== '.' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    showFixes(finding);
  };
  return (
    <li ref={row} className="problem" onKeyDown={onKeyDown}>
      <button
        type="button"
        className="problem-row"
        title={path}
        aria-keyshortcuts="Control+."
        onFocus={() => setCurrentFinding(finding)}
        onClick={() => jumpTo(finding)}
      >
        <SeverityIcon severity={finding.severity} label={finding.severity} />
        <span className={`problem-code problem-code-${finding.severity}`}>{finding.rule}</span>
        <span className="problem-words">
          <span className="problem-message" title={finding.message}>
            {finding.message}
          </span>
          {today && <span className="problem-today">Today: {today}</span>}
          <span className="problem-where">{[nodes.join(', '), consequence].filter(Boolean).join(' · ')}</span>
        </span>
      </button>
      {isInView && <FixButton finding={finding} />}
    </li>
  );
}

/** The best fix by name. It is looked for after everything else: no edit waits for it. */
function FixButton({ finding }: { finding: Finding }) {
  const doc = useDeferredValue(useApp(activeDoc));
  const fixes = useMemo(() => (doc ? fixesFor(finding, checked(doc).facts) : []), [doc, finding]);
  const [first, ...others] = fixes;
  if (!first) return null;
  const more = others.length === 0 ? '' : `, or ${others.length} more`;
  return (
    <Button
      className="problem-fix"
      icon={LightbulbGlyph}
      tabIndex={-1}
      title={`${first.title}${more} (Ctrl+.)`}
      onClick={() => showFixes(finding)}
    >
      {first.title}
    </Button>
  );
}
