import type { Diagram } from '../../model/document/diagram';
import type { TracePath } from '../../model/network/trace-types';
import { SeverityIcon } from '../ui';
import { endName, labelOf } from './choices';
import { nameOfHop } from './hop-line';
import { Part } from './part';
import { checkSeverity } from './tone';
import { CHECK_WORDS, listed } from './words';

/** Everything that was looked at to come to one hop. */
export function HopChecks({ doc, path, at }: { doc: Diagram; path: TracePath; at: number }) {
  const hop = path.hops[at];
  if (!hop) return null;
  const over = hop.through.flatMap((id) => doc.nodes[id] ?? []).map(labelOf);
  return (
    <Part title={`Checks at hop ${at + 1}, ${nameOfHop(doc, hop)}`}>
      {over.length > 0 && <p className="tracing-quiet">Over {listed(over)}</p>}
      {hop.checks.length === 0 && (
        <p className="tracing-quiet">
          {at === 0 ? `The request begins at ${endName(doc, hop.node ?? hop.end)}.` : 'Nothing to check here.'}
        </p>
      )}
      <ul className="tracing-checks">
        {hop.checks.map(({ ok, what }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may be checked on the way there and back
          <li key={i} className={`tracing-check tracing-check-${ok}`}>
            <SeverityIcon severity={checkSeverity(ok)} size={14} />
            <span>
              {what.replace(/: not known$/, '')}
              <span className={ok === 'yes' ? 'visually-hidden' : 'tracing-check-word'}> {CHECK_WORDS[ok]}</span>
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
