import { insertNode } from '../../model/commands/insert-node';
import type { DiagramNode } from '../../model/document/diagram';
import type { Facts } from '../../model/facts/facts';
import { isOf } from '../../model/graph/graph';
import { NodeId } from '../../model/kinds/fields';
import { isKindId, KINDS, kindOf } from '../../model/kinds/registry';
import { newId } from '../store/ids';
import { run, select } from '../store/store';
import { IconButton, PlusGlyph, Section } from '../ui';
import { NodeLink } from './node-link';
import { usedBy } from './references';

interface ListedProps {
  readonly node: DiagramNode;
  readonly facts: Facts;
}

/** What stands in a container without a box of its own: security groups and route tables of a VPC. */
export function ListedSections({ node, facts }: ListedProps) {
  const kinds = KINDS.filter((kind) => kind.listedOnly && kind.placement.in.includes(node.kind));
  return kinds.map(({ id: kind, label }) => {
    const listed = facts.graph.children(node.id).filter((child) => child.kind === kind);
    const add = () => {
      if (!isKindId(kind)) return;
      const id = NodeId.parse(newId('n'));
      run(insertNode, { id, kind, onto: node.id });
      select({ nodes: [id] });
    };
    const action = <IconButton icon={PlusGlyph} label={`New ${label.toLowerCase()}`} onClick={add} />;
    return (
      <Section key={kind} title={`${label}s`} action={action}>
        {listed.length === 0 && <p className="inspector-quiet">None</p>}
        {listed.map((each) => (
          <NodeLink key={each.id} node={each}>
            {shortOf(each, facts)}
          </NodeLink>
        ))}
      </Section>
    );
  });
}

function shortOf(node: DiagramNode, facts: Facts): string {
  const summary = kindOf(node.kind).summary?.(node.props);
  const users = usedBy(facts, node.id).length;
  return [summary, users === 0 ? 'unused' : undefined].filter(Boolean).join(' · ');
}

/** Who names a node that has no box, such as the carriers of a security group. */
export function UsedBy({ node, facts }: ListedProps) {
  // Who carries a security group stands in a list of its own.
  const carriers = isOf(node, 'securityGroup') ? facts.carriers(node) : [];
  const users = usedBy(facts, node.id).filter((user) => !carriers.includes(user));
  return (
    <Section title={isOf(node, 'securityGroup') ? 'Named by' : 'Used by'}>
      {users.length === 0 && <p className="inspector-quiet">Nothing yet</p>}
      {users.map((user) => (
        <NodeLink key={user.id} node={user}>
          {kindOf(user.kind).short}
        </NodeLink>
      ))}
    </Section>
  );
}
