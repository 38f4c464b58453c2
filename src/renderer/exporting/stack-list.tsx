import type { Usage } from '../../model/template/limits';
import { SeverityIcon } from '../ui';
import type { Exported } from './export-of';

/** The stacks in the order in which they are deployed, each with what it takes of CloudFormation's limits. */
export function StackList({ stacks: { stacks }, sizes, usage }: Pick<Exported, 'stacks' | 'sizes' | 'usage'>) {
  return (
    <section className="exporting-part" aria-label="Stacks">
      <h3>{sizes.length === 1 ? 'Stack' : `${sizes.length} stacks, in order of deployment`}</h3>
      <ol className="exporting-stacks">
        {inOrder(sizes, stacks).map((size) => (
          <StackLine
            key={size.stack}
            size={size}
            home={stacks.find(({ stackName }) => stackName === size.stack)}
            usage={usage.filter(({ stack }) => stack === size.stack)}
          />
        ))}
      </ol>
    </section>
  );
}

type Stacks = Exported['stacks']['stacks'];

/** As they are deployed; templates in which nothing is drawn that needs another one come last. */
function inOrder(sizes: Exported['sizes'], stacks: Stacks): Exported['sizes'] {
  const order = stacks.map(({ stackName }) => stackName);
  const place = (stack: string) => (order.includes(stack) ? order.indexOf(stack) : order.length);
  return [...sizes].sort((a, b) => place(a.stack) - place(b.stack));
}

interface StackLineProps {
  readonly size: Exported['sizes'][number];
  /** The stack as it is drawn, which knows where it is deployed to. */
  readonly home: Stacks[number] | undefined;
  readonly usage: readonly Usage[];
}

function StackLine({ size, home, usage }: StackLineProps) {
  const where = [home?.account, home?.region].filter(Boolean).join(', ');
  return (
    <li>
      <strong>{size.stack}</strong>
      <span>{[counted(size.resources, 'resource'), where].filter(Boolean).join(' · ')}</span>
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
