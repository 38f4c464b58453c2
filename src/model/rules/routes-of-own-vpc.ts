import { defineRule, titled } from './rule';
import { listedNodes, sentence } from './words';

export const routesOfOwnVpc = defineRule({
  id: 'NET-14',
  title: 'A subnet uses a route table of its VPC, and a route table an internet gateway of its VPC',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Route tables belong to one VPC, and an internet gateway serves only the VPC it is attached to.',
  consequence: 'CloudFormation refuses the association or the route: the two belong to different networks.',
  fix: 'Choose a route table, or a gateway, of the same VPC.',
  sources: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
  ],
  checkedOn: '2026-11',
  onNode: ['subnet', 'routeTable'],
  check(node, facts, report) {
    // What stands in another account or Region is told by EXP-01.
    const foreign = facts
      .named(node)
      .filter((other) => facts.mayShareStack(node, other) && !facts.mayShareVpc(node, other));
    if (foreign.length === 0) return;
    const on = [node.id, ...foreign.map((other) => other.id)];
    report(sentence(`${titled(node)} uses ${listedNodes(foreign)} of another VPC.`), { on });
  },
});
