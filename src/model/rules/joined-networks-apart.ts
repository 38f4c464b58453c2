import type { DiagramNode, NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { renumberVpc } from '../fixes/blocks';
import { fix } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { formatCidr, nextFree, parseCidr } from '../lib/cidr';
import { anyOverlap, blocksOf, blocksOfVpc } from '../network/blocks';
import { networksBehind } from '../network/hybrid-links';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const joinedNetworksApart = defineRule({
  id: 'CNT-13',
  title: 'Networks that are joined do not share addresses',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'An address that exists on both sides is always the one at home: no route leads to the other.',
  consequence: 'A peering connection fails at once; over a transit gateway, VPN or Direct Connect requests go astray.',
  fix: 'Renumber one of them, or offer single services over PrivateLink, which takes no notice of addresses.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html'],
  checkedOn: '2026-11',
  onNode: ['peering', 'transitGateway', 'vpnGateway'],
  check(joint, facts, report) {
    const networks = joinedBy(joint, facts);
    for (const [i, one] of networks.entries()) {
      for (const other of networks.slice(i + 1)) {
        const [ours, theirs] = [blocksIn(one), blocksIn(other)];
        if (!ours || !theirs || !anyOverlap(ours, theirs)) continue;
        report(sentence(`${titled(joint)} joins ${titled(one)} and ${titled(other)}, which share addresses.`), {
          on: [joint.id, one.id, other.id],
          fixes: () => renumberFixes([other, one], facts),
        });
      }
    }
  },
});

type Joint = NodeOf<'peering'> | NodeOf<'transitGateway'> | NodeOf<'vpnGateway'>;
type Joined = NodeOf<'vpc'> | NodeOf<'onPremises'>;

/** The networks that meet in a connection or gateway, each once. */
function joinedBy(joint: Joint, facts: Facts): readonly Joined[] {
  const { graph } = facts;
  if (joint.kind === 'peering') {
    const ends = [joint.props.requester, joint.props.accepter].map((id) => (id === null ? undefined : graph.node(id)));
    return unique(ends.flatMap((end) => (end?.kind === 'vpc' ? [end] : [])));
  }
  const onPremises = networksBehind(facts, joint).flatMap(({ network }) => network ?? []);
  return unique([...vpcsAt(joint, facts), ...onPremises]);
}

function vpcsAt(gateway: NodeOf<'transitGateway'> | NodeOf<'vpnGateway'>, facts: Facts): readonly NodeOf<'vpc'>[] {
  if (gateway.kind === 'vpnGateway') return [facts.vpc(gateway) ?? []].flat();
  const attached = facts.graph.wiresTo(gateway.id).flatMap((wire) => facts.graph.node(wire.from.node) ?? []);
  return attached.flatMap((node) => (node.kind === 'tgwAttachment' ? (facts.vpc(node) ?? []) : []));
}

function unique<N extends DiagramNode>(nodes: readonly N[]): readonly N[] {
  return [...new Map(nodes.map((node) => [node.id, node])).values()];
}

function blocksIn(network: Joined) {
  return network.kind === 'vpc' ? blocksOfVpc(network) : blocksOf(network.props.cidrs);
}

const ROOM = parseCidr('10.0.0.0/8');

/** A block of 10.0.0.0/8 that no drawn network has, for each VPC that the template makes with one block. */
function renumberFixes(networks: readonly Joined[], facts: Facts) {
  const taken = facts.graph.inside(null, 'vpc', 'onPremises').flatMap((network) => blocksIn(network) ?? []);
  return networks.flatMap((network) => {
    if (network.kind !== 'vpc' || network.props.external || network.props.extraCidrs.trim() !== '') return [];
    const bits = parseCidr(network.props.cidr)?.bits;
    const free = ROOM && bits !== undefined && bits >= 16 ? nextFree(ROOM, bits, taken) : undefined;
    if (!free) return [];
    const block = formatCidr(free);
    const title = `Renumber ${nodeName(network)} and its subnets to ${block}`;
    return [fix(`renumber-${network.id}`, title, renumberVpc(network.id, block))];
  });
}
