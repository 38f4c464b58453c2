import type { DiagramNode } from '../../model/document/diagram';
import type { Facts } from '../../model/facts/facts';
import { isOf } from '../../model/graph/graph';
import { kindOf } from '../../model/kinds/registry';
import { Section } from '../ui';
import { NodeLink } from './node-link';
import { rowText } from './references';

interface QuickFactsProps {
  readonly node: DiagramNode;
  readonly facts: Facts;
}

/** What stands around a node and its own properties do not say: targets and listeners of a group, carriers, what a subnet holds. */
export function QuickFacts({ node, facts }: QuickFactsProps) {
  return linesOf(node, facts).map(({ title, none, lines }) => (
    <Section key={title} title={title}>
      {lines.length === 0 && <p className="inspector-quiet">{none}</p>}
      {lines.map(({ key, node: other, words }) => (
        <NodeLink key={key} node={other}>
          {words}
        </NodeLink>
      ))}
    </Section>
  ));
}

interface FactLine {
  readonly key: string;
  readonly node: DiagramNode;
  readonly words: string;
}

interface FactList {
  readonly title: string;
  readonly none: string;
  readonly lines: readonly FactLine[];
}

function linesOf(node: DiagramNode, facts: Facts): readonly FactList[] {
  const byKind = (others: readonly DiagramNode[]) =>
    others.map((other) => ({ key: other.id, node: other, words: kindOf(other.kind).short }));
  if (isOf(node, 'targetGroup')) {
    const into = facts.listenersInto(node).map(({ loadBalancer, listener }) => ({
      key: `${loadBalancer.id} ${listener.id}`,
      node: loadBalancer,
      words: rowText(loadBalancer, listener),
    }));
    return [
      { title: 'Targets', none: 'None yet: wire the group to what shall answer.', lines: byKind(facts.targets(node)) },
      { title: 'Listeners that lead here', none: 'None yet.', lines: into },
    ];
  }
  if (isOf(node, 'securityGroup')) {
    return [{ title: 'Carried by', none: 'Nothing yet', lines: byKind(facts.carriers(node)) }];
  }
  if (isOf(node, 'subnet')) {
    return [{ title: 'Stands in it', none: 'Nothing yet', lines: byKind(facts.standingIn(node)) }];
  }
  return [];
}
