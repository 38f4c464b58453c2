import type { DiagramNode } from '../document/diagram';
import type { VpcLink } from './backend';
import type { Graph } from './graph';

/**
 * What cannot be changed of a VPC link once it is made, as sorted logical ids: subnets and security groups of a V2 link,
 * the NLB of a V1 link. Logical ids, because they are what CloudFormation compares.
 */
export function linkParts(graph: Graph, link: VpcLink): string {
  const nodes =
    link.kind === 'vpcLinkV2'
      ? [...link.props.subnets, ...link.props.securityGroups].flatMap((id) => graph.node(id) ?? [])
      : graph.wiresFrom(link.id).flatMap((wire) => graph.node(wire.to.node) ?? []);
  return [...new Set(nodes.map((node: DiagramNode) => node.logicalId))].sort().join(', ');
}
