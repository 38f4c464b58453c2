import type { DiagramNode } from '../../model/document/diagram';
import type { Facts } from '../../model/facts/facts';
import { Section } from '../ui';

/** What `Fn::ForEach` makes a node for. */
export function RepeatSection({ node, facts }: { node: DiagramNode; facts: Facts }) {
  const each = facts.graph.doc.source?.origins[node.id]?.each;
  if (each === undefined) return null;
  return (
    <Section title="Made for each of">
      {each === null && <p className="inspector-quiet">How many there are is known at deployment.</p>}
      {each?.length === 0 && <p className="inspector-quiet">The list is empty: none is made.</p>}
      <ul className="inspector-each">
        {each?.map((value, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a value may stand in the list twice
          <li key={`${i} ${value}`}>
            <code>{value}</code>
          </li>
        ))}
      </ul>
    </Section>
  );
}
