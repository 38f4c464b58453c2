import { Handle, Position } from '@xyflow/react';
import type { KindCount } from '../../../model/layout/folded-row';
import { counted } from '../../../model/lib/nouns';
import { SeverityCount } from '../../ui';
import type { Inside } from '../far/inside';

/** What a folded container says of its contents: kinds with their counts, and the worst finding at the right end. */
export function FoldedWords({ kinds, inside: { worst } }: { kinds: readonly KindCount[]; inside: Inside }) {
  const words = kinds.length > 0 ? kinds.map(({ kind, count }) => counted(count, kind)) : ['empty'];
  return (
    <>
      <span className="canvas-folded-kinds" title={words.join(', ')}>
        {words.map((each) => (
          <span key={each}>{each}</span>
        ))}
      </span>
      {worst && (
        <span className={`canvas-folded-worst canvas-code-${worst.severity}`}>
          <SeverityCount {...worst} noun={worst.count === 1 ? worst.severity : `${worst.severity}s`} />
        </span>
      )}
    </>
  );
}

/** The ends of wires that lead out of the row. A wire that is being drawn reaches the whole row, which then unfolds. */
export function FoldedPorts() {
  return (
    <>
      <Handle id="in" type="target" position={Position.Left} className="canvas-port-in" isConnectableStart={false} />
      <Handle
        id="out"
        type="source"
        position={Position.Right}
        className="canvas-port canvas-port-out-none"
        isConnectable={false}
      />
    </>
  );
}
