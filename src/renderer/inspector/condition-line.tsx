import type { DiagramNode } from '../../model/document/diagram';
import type { Facts } from '../../model/facts/facts';
import { setView } from '../store/store';
import { Button, Pill } from '../ui';

/** The condition under which the template makes the node, and whether it holds with the values the design is looked at with. */
export function ConditionLine({ node, facts }: { node: DiagramNode; facts: Facts }) {
  const origin = facts.graph.doc.source?.origins[node.id];
  if (origin?.condition === undefined) return null;
  const state = origin.holds === undefined ? 'not known' : origin.holds ? 'holds' : 'does not hold';
  return (
    <div className="inspector-condition">
      <span>
        Made only if <code>{origin.condition}</code>
      </span>
      <Pill tone={origin.holds === false ? 'warning' : origin.holds ? 'ok' : 'neutral'}>{state}</Pill>
      <Button variant="link" onClick={() => setView({ dialog: 'values' })}>
        Template values
      </Button>
    </div>
  );
}
