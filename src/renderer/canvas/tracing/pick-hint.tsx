import type { Facts } from '../../../model/facts/facts';
import type { NodeId } from '../../../model/kinds/fields';
import { type Picking, stopPicking } from '../../store/tracing/session';
import { Button } from '../../ui';

const HINTS: Readonly<Record<Exclude<Picking, null>, string>> = {
  from: 'Click where the request begins',
  to: 'Click where the request shall arrive',
  off: 'Click what fails: a node or a zone',
};

interface PickHintProps {
  readonly facts: Facts;
  readonly picking: Picking;
  readonly over: NodeId | null;
}

/** Over the canvas while it is asked for a node: what to click, what is under the pointer, and how to leave. */
export function PickHint({ facts, picking, over }: PickHintProps) {
  const node = over === null ? undefined : facts.graph.node(over);
  const name = node?.kind === 'zone' ? facts.zoneName(node) : (node?.label ?? '');
  return (
    <div className="trace-hint" role="status">
      {picking && (
        <p>
          <strong>{HINTS[picking]}</strong>
          {name !== '' && <span className="trace-hint-name">{name}</span>}
          <Button variant="link" onClick={stopPicking}>
            Done (Esc)
          </Button>
        </p>
      )}
    </div>
  );
}
