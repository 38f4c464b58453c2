import { danglingLines } from '../store/dangling-lines';
import { Callout } from '../ui';
import type { Exported } from './export-of';

/** What an imported template would refer to in vain, and what of the drawing it has no place for. */
export function Told({ exported: { dangling, unwritten, unpublished } }: { exported: Exported }) {
  if (dangling.length + unwritten.length + unpublished.length === 0) return null;
  return (
    <div className="exporting-told">
      <Sentences severity="error" title="It would refer to what is gone" sentences={danglingLines(dangling)} />
      <Sentences severity="warning" title="Not everything can be written" sentences={[...unwritten, ...unpublished]} />
    </div>
  );
}

interface SentencesProps {
  readonly severity: 'error' | 'warning';
  readonly title: string;
  readonly sentences: readonly string[];
}

function Sentences({ severity, title, sentences }: SentencesProps) {
  if (sentences.length === 0) return null;
  return (
    <Callout severity={severity} title={title}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Callout>
  );
}
