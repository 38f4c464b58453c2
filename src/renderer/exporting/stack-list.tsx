import type { Usage } from '../../model/template/limits';
import type { StackSet, Template } from '../../model/template/template';
import { SeverityIcon } from '../ui';

interface StackListProps {
  readonly stacks: StackSet;
  readonly usage: readonly Usage[];
}

/** The stacks in the order in which they are deployed, each with what it takes of CloudFormation's limits. */
export function StackList({ stacks, usage }: StackListProps) {
  return (
    <section className="exporting-part" aria-label="Stacks">
      <h3>{stacks.stacks.length === 1 ? 'Stack' : `${stacks.stacks.length} stacks, in order of deployment`}</h3>
      <ol className="exporting-stacks">
        {stacks.stacks.map((stack) => (
          <StackLine
            key={stack.stackName}
            stack={stack}
            usage={usage.filter((each) => each.stack === stack.stackName)}
          />
        ))}
      </ol>
    </section>
  );
}

function StackLine({ stack, usage }: { stack: Template; usage: readonly Usage[] }) {
  const where = [stack.account, stack.region].filter(Boolean).join(', ');
  return (
    <li>
      <strong>{stack.stackName}</strong>
      <span>{[counted(stack.resources.length, 'resource'), where].filter(Boolean).join(' · ')}</span>
      {usage
        .filter(({ sentence }) => sentence !== '')
        .map((each) => (
          <Meter key={each.what} usage={each} />
        ))}
    </li>
  );
}

/** How much of a limit is used, once that is worth a word. */
function Meter({ usage: { what, used, limit, state, sentence } }: { usage: Usage }) {
  const severity = state === 'beyond' ? 'error' : state === 'near' ? 'warning' : 'info';
  return (
    <div className={`exporting-meter is-${state}`}>
      <meter
        min={0}
        max={limit}
        high={limit * 0.8}
        value={Math.min(used, limit)}
        aria-label={`${what}: ${used} of ${limit}`}
        title={`${used.toLocaleString('en')} of ${limit.toLocaleString('en')} ${what}`}
      />
      <p>
        <SeverityIcon severity={severity} size={12} /> {sentence}
      </p>
    </div>
  );
}

function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}
