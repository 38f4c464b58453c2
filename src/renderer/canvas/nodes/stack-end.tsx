import { SeverityCount } from '../../ui';
import type { StackData } from '../flow/data';
import { FoldToggle } from './fold-toggle';

interface StackEndProps {
  readonly id: string;
  readonly label: string;
  readonly stack: StackData;
}

/** The right end of a nested stack: the worst finding of what it hides, and its toggle. */
export function StackEnd({ id, label, stack: { isFolded, worst } }: StackEndProps) {
  if (isFolded === null) return null;
  return (
    <>
      {worst && (
        <span className={`canvas-folded-worst canvas-code-${worst.severity}`}>
          <SeverityCount {...worst} noun={worst.count === 1 ? worst.severity : `${worst.severity}s`} />
        </span>
      )}
      <FoldToggle id={id} label={label} isFolded={isFolded} />
    </>
  );
}
