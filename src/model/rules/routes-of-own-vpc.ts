import type { DiagramNode } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { type Edit, fix, setField, setProp } from '../fixes/edits';
import type { QuickFix } from '../fixes/quick-fix';
import { gatewayOf } from '../fixes/routes';
import { nodeName } from '../fixes/words';
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
    report(sentence(`${titled(node)} uses ${listedNodes(foreign)} of another VPC.`), {
      on,
      fixes: () => ownFixes(node, foreign, facts),
    });
  },
});

function ownFixes(node: DiagramNode, foreign: readonly DiagramNode[], facts: Facts): readonly QuickFix[] {
  const vpc = facts.vpc(node);
  if (node.kind === 'subnet')
    return [fix('main-table', 'Use the main route table', setProp(node.id, 'routeTable', null))];
  if (node.kind !== 'routeTable' || !vpc || foreign.some(({ kind }) => kind !== 'internetGateway')) return [];
  const retarget: Edit = (draft, newId) => {
    const gateway = gatewayOf(draft, vpc.id, newId);
    for (const route of node.props.routes) {
      if (foreign.some(({ id }) => id === route.target)) setField(node.id, route.id, 'target', gateway)(draft, newId);
    }
  };
  return [fix('own-gateway', `Use the internet gateway of ${nodeName(vpc)}`, retarget)];
}
