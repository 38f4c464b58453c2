import { useState } from 'react';
import type { Diagram } from '../../model/document/diagram';
import type { Trace, TracePath } from '../../model/network/trace-types';
import { lookAt } from '../store/tracing/session';
import { Button, ChevronDownGlyph, ChevronRightGlyph, SeverityIcon } from '../ui';
import { nameOfHop } from './hop-line';
import { Part } from './part';
import { toneSeverity } from './tone';
import { counted, TONE_WORDS, toneOfPath } from './words';

/** The ways that were followed beside the best one; choosing one shows it instead. */
export function OtherWays({ doc, found, way }: { doc: Diagram; found: Trace; way: number }) {
  const [isOpen, setOpen] = useState(false);
  const { others } = found;
  if (others.length === 0) return null;
  const open = others.filter(({ blockers }) => blockers.length === 0).length;
  return (
    <Part title={`${counted(others.length, 'other way')}, ${open} open`}>
      <Button
        variant="link"
        icon={isOpen ? ChevronDownGlyph : ChevronRightGlyph}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Hide them' : 'Show them'}
      </Button>
      {isOpen && (
        <ul className="tracing-ways" aria-label="Other ways">
          {[found, ...others].map((path, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: ways have nothing else that tells them apart
            <li key={i}>
              <button
                type="button"
                className="tracing-way"
                aria-pressed={i === way}
                onClick={() => lookAt({ way: i, hop: null, hover: null })}
              >
                <SeverityIcon severity={toneSeverity(toneOfPath(path))} size={14} />
                <span>
                  {i === 0 && <strong>Best: </strong>}
                  {wayText(doc, path)} ({stateOf(path)})
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

/** `internet, POST /orders, orders-link, web-1`: where rows lead different ways they say which. */
function wayText(doc: Diagram, { hops }: TracePath): string {
  return hops
    .flatMap((hop) => [...(hop.row !== undefined && hop.via ? [hop.via] : []), nameOfHop(doc, hop)])
    .join(' › ');
}

function stateOf(path: TracePath): string {
  const codes = [...new Set(path.blockers.map(({ code }) => code))];
  return codes.length > 0 ? codes.join(', ') : TONE_WORDS[toneOfPath(path)];
}
