import { useEffect, useRef } from 'react';
import type { RecoveryCopy } from '../platform/platform';
import { useRecovery } from '../store/recovery/recovery-store';
import { timeOf } from '../store/recovery/time-of';
import { Button, FileGlyph } from '../ui';
import './recovered.css';

/** What may be done with work that was not saved before the app ended. */
export interface RecoveredProps {
  readonly onOpen: (copy: RecoveryCopy) => void;
  readonly onOpenAll: () => void;
  readonly onDiscard: (copy: RecoveryCopy) => void;
}

/** Work that was not saved before the app ended; nothing where there is none. */
export function Recovered({ onOpen, onOpenAll, onDiscard }: RecoveredProps) {
  const copies = useRecovery((state) => state.offered);
  const setAside = useRecovery((state) => state.setAside);
  const first = useRef<HTMLButtonElement>(null);
  const isOffered = copies.length > 0;
  useEffect(() => {
    if (isOffered && document.activeElement === document.body) first.current?.focus();
  }, [isOffered]);
  if (!isOffered && setAside.length === 0) return null;
  return (
    <section className="starters-recovered" aria-labelledby="recovered-heading">
      <header>
        <h2 id="recovered-heading">Recovered</h2>
        <p>{isOffered ? 'Not saved before Drawbridge ended' : ''}</p>
        {copies.length > 1 && <Button onClick={onOpenAll}>Open all</Button>}
      </header>
      <ul>
        {copies.map((copy, i) => (
          <li key={copy.id} data-testid="recovered-copy">
            <FileGlyph size={16} />
            <span className="starters-recovered-words">
              <strong>{copy.name}</strong>
              <span>
                {timeOf(copy.keptAt)}, unsaved changes{copy.folder === null ? '' : `, ${copy.folder}`}
              </span>
            </span>
            <Button ref={i === 0 ? first : undefined} aria-label={`Open ${copy.name}`} onClick={() => onOpen(copy)}>
              Open
            </Button>
            <Button variant="ghost" aria-label={`Discard ${copy.name}`} onClick={() => onDiscard(copy)}>
              Discard
            </Button>
          </li>
        ))}
      </ul>
      {setAside.length > 0 && <p className="starters-recovered-aside">{asideText(setAside.length)}</p>}
    </section>
  );
}

function asideText(count: number): string {
  const what = count === 1 ? 'One recovery copy' : `${count} recovery copies`;
  return `${what} could not be read and ${count === 1 ? 'is' : 'are'} kept aside, not deleted.`;
}
