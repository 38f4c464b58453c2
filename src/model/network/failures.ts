import type { DiagramNode, NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import type { NodeId } from '../kinds/fields';

/** The drawing as it is while some of it is switched off. */
export interface Network {
  readonly facts: Facts;
  /** True when the node itself, or everything it stands in, is switched off. */
  isDown(node: DiagramNode): boolean;
  /** The subnets a node stands in that still work. */
  subnets(node: DiagramNode): readonly NodeOf<'subnet'>[];
}

/** A network in which these nodes and zones are switched off. */
export function networkOf(facts: Facts, down: readonly NodeId[] = []): Network {
  if (down.length === 0) return { facts, isDown: () => false, subnets: (node) => facts.subnets(node) };
  const off = new Set(down.flatMap((id) => withTwins(facts, id)));
  const isOff = (node: DiagramNode) => off.has(node.id) || facts.graph.ancestors(node).some(({ id }) => off.has(id));
  const subnets = (node: DiagramNode) => facts.subnets(node).filter((subnet) => !isOff(subnet));
  return {
    facts,
    isDown: (node) => isOff(node) || (facts.subnets(node).length > 0 && subnets(node).length === 0),
    subnets,
  };
}

/** Boxes with one letter in one Region are one zone: it fails in every VPC at once. */
function withTwins(facts: Facts, id: NodeId): readonly NodeId[] {
  const zone = facts.graph.node(id);
  const region = zone && facts.graph.within(zone, 'region');
  if (zone?.kind !== 'zone' || !region) return [id];
  return facts.graph
    .inside(region.id, 'zone')
    .filter((other) => other.props.letter === zone.props.letter)
    .map((other) => other.id);
}
