import type { Diagram } from '../../model/document/diagram';
import type { TimeBudget, Trace } from '../../model/network/trace-types';
import { showNode } from '../store/jump';
import { Button, SeverityIcon } from '../ui';
import { endName } from './choices';
import { Part } from './part';
import { RuleLink } from './rule-dialog';

interface ResilienceProps {
  readonly doc: Diagram;
  readonly found: Trace;
  readonly onRule: (code: string) => void;
}

/** What the best way depends on alone, and how long a request may take on it. */
export function Resilience({ doc, found, onRule }: ResilienceProps) {
  const { budget, reachable } = found;
  // Boxes of one zone fail together and are said once.
  const singlePoints = [...new Map(found.singlePoints.map((point) => [point.message, point])).values()];
  return (
    <>
      {reachable && (
        <Part title="Single points of failure">
          {singlePoints.length === 0 && <p className="tracing-quiet">None: whatever fails alone, it still arrives.</p>}
          <ul className="tracing-plain" aria-label="Single points of failure">
            {singlePoints.map(({ node, message }) => (
              <li key={message}>
                <SeverityIcon severity="warning" size={14} label="warning" />
                <Button variant="link" onClick={() => showNode(node)}>
                  {message}
                </Button>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Time doc={doc} budget={budget} onRule={onRule} />
    </>
  );
}

function Time({ doc, budget, onRule }: { doc: Diagram; budget: TimeBudget; onRule: (code: string) => void }) {
  const { limits, request, detection, mismatches } = budget;
  if (limits.length === 0) return null;
  return (
    <Part title="Time">
      {request && <p>A request ends after {request.seconds} s at the latest.</p>}
      {detection !== undefined && <p>A dead target is noticed after {detection} s.</p>}
      <dl className="tracing-limits">
        {limits.map(({ node, what, seconds }) => (
          <div key={`${node} ${what}`}>
            <dt>
              {endName(doc, node)}, {what}
            </dt>
            <dd>{seconds} s</dd>
          </div>
        ))}
      </dl>
      <ul className="tracing-plain">
        {mismatches.map(({ rule, message }) => (
          <li key={message}>
            <SeverityIcon severity="warning" size={14} label="warning" />
            <span>
              {message} <RuleLink code={rule} onRule={onRule} />
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
