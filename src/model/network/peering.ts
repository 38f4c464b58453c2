import type { NodeOf } from '../document/diagram';
import type { Spot } from './addresses';
import { anyOverlap, blocksOfVpc } from './blocks';
import type { Fault } from './checks';
import type { Network } from './failures';
import { titled } from './names';
import { open, type Sender, shut, unclear, type Way } from './way';

/** Over a peering connection: to the other VPC and no further. */
export function acrossPeering(net: Network, from: Spot, peering: NodeOf<'peering'>, to: Spot, sender: Sender): Way {
  const what = `${titled(peering)} leads on`;
  const { graph } = net.facts;
  const [requester, accepter] = [peering.props.requester, peering.props.accepter].map((id) =>
    id === null ? undefined : graph.node(id),
  );
  if (requester?.kind !== 'vpc' || accepter?.kind !== 'vpc' || !from.vpc) return unclear(what, peering);
  const fault = faultOf(net, peering, [requester, accepter], { from: from.vpc, to, sender });
  if (fault) return shut(what, fault, peering);
  const sameRegion = net.facts.mayShareRegion(requester, accepter);
  return {
    ...open(`${titled(peering)} leads to ${to.vpc ? titled(to.vpc) : 'the other VPC'}`, peering),
    knowsGroups: sameRegion,
  };
}

interface Crossing {
  readonly from: NodeOf<'vpc'>;
  readonly to: Spot;
  readonly sender: Sender;
}

function faultOf(
  net: Network,
  peering: NodeOf<'peering'>,
  [requester, accepter]: readonly [NodeOf<'vpc'>, NodeOf<'vpc'>],
  { from, to, sender }: Crossing,
): Fault | undefined {
  const name = titled(peering);
  if (from !== requester && from !== accepter) {
    const message = `${name} does not belong to ${titled(from)}.`;
    return {
      node: peering,
      code: 'no-route',
      rule: 'NET-05',
      message,
      fix: 'Route to a peering connection of the VPC.',
    };
  }
  const other = from === requester ? accepter : requester;
  if (to.vpc !== other || sender.crossed > 0) {
    const beyond =
      to.place === 'vpc' ? 'a third VPC' : to.place === 'on-premises' ? 'its VPN or Direct Connect' : 'its gateways';
    const message = `${name} ends in ${titled(other)}; peering does not lead through it to ${beyond}.`;
    const fix = 'Use a transit gateway, a peering connection of their own, or PrivateLink.';
    return { node: peering, code: 'not-transitive', rule: 'NET-06', message, fix };
  }
  if (net.isDown(peering)) {
    return {
      node: peering,
      code: 'down',
      rule: null,
      message: `${name} is down.`,
      fix: 'Connect the VPCs by a second way.',
    };
  }
  if (!peering.props.accepted) {
    const message = `${name} is not accepted by the other side.`;
    return { node: peering, code: 'no-route', rule: 'NET-07', message, fix: 'Accept the peering connection.' };
  }
  const [mine, theirs] = [blocksOfVpc(from), blocksOfVpc(other)];
  if (mine && theirs && anyOverlap(mine, theirs)) {
    const message = `${titled(from)} and ${titled(other)} share addresses, so ${name} cannot be made.`;
    return { node: peering, code: 'no-route', rule: 'CNT-13', message, fix: 'Renumber one VPC, or use PrivateLink.' };
  }
  return undefined;
}
