import type { NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';

/**
 * Whether a rule of one VPC may name a security group of another: over an accepted peering connection inside one
 * Region, or, inbound only, over a transit gateway that allows it. False only when both VPCs are known.
 * Source: https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html#vpc-attachment-security
 */
export function mayNameGroup(
  facts: Facts,
  group: NodeOf<'securityGroup'>,
  peer: NodeOf<'securityGroup'>,
  direction: 'in' | 'out',
): boolean {
  const [here, there] = [facts.vpc(group), facts.vpc(peer)];
  if (!here || !there || here === there) return true;
  if (!facts.mayShareRegion(here, there)) return false;
  return arePeered(facts, here, there) || (direction === 'in' && shareHub(facts, here, there));
}

function arePeered({ graph }: Facts, a: NodeOf<'vpc'>, b: NodeOf<'vpc'>): boolean {
  return graph.namedBy(a.id, 'peering').some(({ props }) => {
    const ends = [props.requester, props.accepter];
    return props.accepted && ends.includes(a.id) && ends.includes(b.id);
  });
}

function shareHub(facts: Facts, a: NodeOf<'vpc'>, b: NodeOf<'vpc'>): boolean {
  const theirs = new Set(hubsOf(facts, b));
  return hubsOf(facts, a).some((hub) => hub.props.sgReferencing && theirs.has(hub));
}

/** The transit gateways that a VPC is attached to. */
function hubsOf({ graph }: Facts, vpc: NodeOf<'vpc'>): readonly NodeOf<'transitGateway'>[] {
  const attachments = graph.inside(vpc.id, 'tgwAttachment');
  return attachments.flatMap(({ id }) =>
    graph.wiresFrom(id).flatMap((wire) => {
      const hub = graph.node(wire.to.node);
      return hub?.kind === 'transitGateway' ? [hub] : [];
    }),
  );
}
