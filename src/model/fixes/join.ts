import type { DiagramNode, NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import type { NodeId } from '../kinds/fields';
import { type Edit, fix } from './edits';
import type { QuickFix } from './quick-fix';
import { addRoute } from './routes';
import { nodeName } from './words';

/** Routes both ways between two nodes, over the peering connection or transit gateway that joins their VPCs already. */
export function joinFixes(facts: Facts, a: DiagramNode, b: DiagramNode): readonly QuickFix[] {
  const [here, there] = [facts.vpc(a), facts.vpc(b)];
  if (!here || !there || here === there) return [];
  return joints(facts, here, there).map((joint) =>
    fix(
      `route-${joint.logicalId}`,
      `Route both ways over ${nodeName(joint)}`,
      ...routes(facts, a, there, joint.id),
      ...routes(facts, b, here, joint.id),
    ),
  );
}

function routes(facts: Facts, node: DiagramNode, to: NodeOf<'vpc'>, over: NodeId): readonly Edit[] {
  if (to.props.cidr.trim() === '') return [];
  return facts.subnets(node).map((subnet) => addRoute(subnet.id, to.props.cidr.trim(), over));
}

function joints(facts: Facts, a: NodeOf<'vpc'>, b: NodeOf<'vpc'>): readonly DiagramNode[] {
  const peerings = facts.graph.namedBy(a.id, 'peering').filter(({ props }) => {
    const ends = [props.requester, props.accepter];
    return ends.includes(a.id) && ends.includes(b.id);
  });
  const hubs = hubsOf(facts, a).filter((hub) => hubsOf(facts, b).includes(hub));
  return [...peerings, ...hubs];
}

/** The transit gateways that a VPC is attached to. */
function hubsOf(facts: Facts, vpc: NodeOf<'vpc'>): readonly DiagramNode[] {
  return facts.graph
    .inside(vpc.id, 'tgwAttachment')
    .flatMap((attachment) => facts.graph.wiresFrom(attachment.id))
    .flatMap((wire) => facts.graph.node(wire.to.node) ?? [])
    .filter(({ kind }) => kind === 'transitGateway');
}
