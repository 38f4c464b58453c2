import type { DiagramNode, NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { type Edit, fix, setField } from '../fixes/edits';
import { mayNameGroup } from '../network/nameable-groups';
import { defineRule, titled } from './rule';
import { listedNodes, sentence } from './words';

export const peerGroupOfOwnVpc = defineRule({
  id: 'SEC-06',
  title: 'Rules of a security group name groups of its own VPC, or of one joined to it that lets them be named',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A rule may name a group of another VPC, also of another account, only over peering inside one Region, or inbound over a transit gateway that allows it.',
  consequence: 'CloudFormation refuses the rule: the security group does not exist in this VPC.',
  fix: 'Name the CIDR of the other side, or a group of the same VPC.',
  sources: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html',
    'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html',
  ],
  checkedOn: '2026-11',
  onNode: ['securityGroup'],
  check(group, facts, report) {
    const foreign = namedBy(group, facts);
    if (foreign.length === 0) return;
    const on = [group.id, ...foreign.map((peer) => peer.id)];
    report(sentence(`rules of ${titled(group)} name ${listedNodes(foreign)} of another VPC.`), {
      on,
      fixes: () => [fix('name-blocks', 'Name the blocks of the other VPC instead', ...byBlock(group, foreign, facts))],
    });
  },
});

/** The groups that rules name although the rules' VPC cannot see them. */
function namedBy(group: NodeOf<'securityGroup'>, facts: Facts): readonly NodeOf<'securityGroup'>[] {
  const unseen = group.props.rules.flatMap(({ peer, direction }) => {
    const node = peer === null ? undefined : facts.graph.node(peer);
    return node?.kind === 'securityGroup' && !mayNameGroup(facts, group, node, direction) ? [node] : [];
  });
  return [...new Set(unseen)];
}

function byBlock(group: NodeOf<'securityGroup'>, foreign: readonly DiagramNode[], facts: Facts): readonly Edit[] {
  return group.props.rules.flatMap((rule) => {
    const peer = foreign.find(({ id }) => id === rule.peer);
    const block = peer && facts.vpc(peer)?.props.cidr.trim();
    return block ? [setField(group.id, rule.id, 'peer', null), setField(group.id, rule.id, 'cidr', block)] : [];
  });
}
