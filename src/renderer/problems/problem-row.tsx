import { jumpTo } from '../store/jump';
import { SeverityIcon } from '../ui';
import type { Problem } from './problem';

/** One finding: code and message, then where it is and what it would lead to. A click or Enter goes there. */
export function ProblemRow({ problem }: { problem: Problem }) {
  const { finding, nodes, consequence, today, path } = problem;
  return (
    <li>
      <button type="button" className="problem-row" title={path} onClick={() => jumpTo(finding)}>
        <SeverityIcon severity={finding.severity} label={finding.severity} />
        <span className={`problem-code problem-code-${finding.severity}`}>{finding.rule}</span>
        <span className="problem-words">
          <span className="problem-message">{finding.message}</span>
          <span className="problem-where">
            {[nodes.join(', '), consequence].filter(Boolean).join(' · ')}
            {today && ` Today: ${today}`}
          </span>
        </span>
      </button>
    </li>
  );
}
