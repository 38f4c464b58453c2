import { type KeyboardEvent, useMemo, useState } from 'react';
import { fixesFor } from '../../model/findings/quick-fixes';
import type { Finding } from '../../model/findings/validate';
import { checked } from '../store/findings';
import { setCurrentFinding, showFixes } from '../store/fixing';
import { jumpTo } from '../store/jump';
import { activeDoc, useApp } from '../store/store';
import { Button, LightbulbGlyph, SeverityIcon } from '../ui';
import type { Problem } from './problem';

/**
 * One finding: code and message, then where it is and what it would lead to. A click or Enter goes there, Ctrl+. shows
 * its fixes; the button for them comes with the pointer or the focus.
 */
export function ProblemRow({ problem }: { problem: Problem }) {
  const [isNear, setNear] = useState(false);
  const { finding, nodes, consequence, today, path } = problem;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== '.' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    showFixes(finding);
  };
  return (
    <li
      className="problem"
      onPointerEnter={() => setNear(true)}
      onPointerLeave={() => setNear(false)}
      onFocus={() => setNear(true)}
      onBlur={() => setNear(false)}
      onKeyDown={onKeyDown}
    >
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
          <span className="problem-message">{finding.message}</span>
          {today && <span className="problem-today">Today: {today}</span>}
          <span className="problem-where">{[nodes.join(', '), consequence].filter(Boolean).join(' · ')}</span>
        </span>
      </button>
      {isNear && <FixButton finding={finding} />}
    </li>
  );
}

function FixButton({ finding }: { finding: Finding }) {
  const doc = useApp(activeDoc);
  const fixes = useMemo(() => (doc ? fixesFor(finding, checked(doc).facts) : []), [doc, finding]);
  if (fixes.length === 0) return null;
  return (
    <Button
      className="problem-fix"
      icon={LightbulbGlyph}
      tabIndex={-1}
      title="Quick fix (Ctrl+.)"
      onClick={() => showFixes(finding)}
    >
      Fix
    </Button>
  );
}
