import type { DiagramNode, NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { type Edit, fix, setField } from '../fixes/edits';
import { defineRule, titled } from './rule';
import { listedNodes, sentence } from './words';

export const peerGroupOfOwnVpc = defineRule({
  id: 'SEC-06',
  title: 'Rules of a security group name groups of its own VPC',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A rule may name a group of another VPC only where the VPCs are peered in one Region, and no peering is drawn.',
  consequence: 'CloudFormation refuses the rule: the security group does not exist in this VPC.',
  fix: 'Name the CIDR of the other side, or a group of the same VPC.',
  sources: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html',
  ],
  checkedOn: '2026-11',
  onNode: ['securityGroup'],
  check(group, facts, report) {
    // A group of another account or Region is told by EXP-01.
    const foreign = facts
      .named(group)
      .filter((peer) => facts.mayShareStack(group, peer) && !facts.mayShareVpc(group, peer));
    if (foreign.length === 0) return;
    const on = [group.id, ...foreign.map((peer) => peer.id)];
    report(sentence(`rules of ${titled(group)} name ${listedNodes(foreign)} of another VPC.`), {
      on,
      fixes: () => [fix('name-blocks', 'Name the blocks of the other VPC instead', ...byBlock(group, foreign, facts))],
    });
  },
});

function byBlock(group: NodeOf<'securityGroup'>, foreign: readonly DiagramNode[], facts: Facts): readonly Edit[] {
  return group.props.rules.flatMap((rule) => {
    const peer = foreign.find(({ id }) => id === rule.peer);
    const block = peer && facts.vpc(peer)?.props.cidr.trim();
    return block ? [setField(group.id, rule.id, 'peer', null), setField(group.id, rule.id, 'cidr', block)] : [];
  });
}
