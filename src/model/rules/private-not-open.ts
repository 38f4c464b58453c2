import type { DiagramNode, NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { type Edit, fix, setField } from '../fixes/edits';
import { defineRule, titled } from './rule';
import { listedNodes, sentence } from './words';

const ANYBODY = ['0.0.0.0/0', '::/0'];

export const privateNotOpen = defineRule({
  id: 'SEC-05',
  title: 'A private workload does not admit the whole world',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'The security group of a private workload says who may call it; a rule for everybody says nothing.',
  consequence: 'Whatever gets a route to the workload one day may use it.',
  fix: 'Name the security group of the caller instead of 0.0.0.0/0.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html'],
  checkedOn: '2026-11',
  onNode: ['securityGroup'],
  check(group, facts, report) {
    const open = group.props.rules.find(
      (rule) => rule.direction === 'in' && rule.peer === null && ANYBODY.includes(rule.cidr.trim()),
    );
    if (!open) return;
    const workloads = facts
      .carriers(group)
      .filter((node) => isPrivate(node, facts) && !hasCallersFromAnywhere(node, facts));
    if (workloads.length === 0) return;
    report(sentence(`${titled(group)} admits ${open.cidr.trim()} to ${listedNodes(workloads)}.`), {
      on: [group.id, ...workloads.map((node) => node.id)],
      fixes: () => {
        const block = facts.vpc(group)?.props.cidr.trim();
        return block ? [fix('admit-vpc', `Admit ${block} instead`, ...narrowed(group, block))] : [];
      },
    });
  },
});

/** What admits everybody admits the VPC. */
function narrowed(group: NodeOf<'securityGroup'>, block: string): readonly Edit[] {
  return group.props.rules
    .filter(({ direction, peer, cidr }) => direction === 'in' && peer === null && ANYBODY.includes(cidr.trim()))
    .map((rule) => setField(group.id, rule.id, 'cidr', block));
}

function isPrivate(node: DiagramNode, facts: Facts): boolean {
  if (node.kind === 'alb' || node.kind === 'nlb') return node.props.scheme === 'internal';
  if (node.kind === 'rds') return !node.props.publiclyAccessible;
  if (node.kind === 'ecsService') return !node.props.assignPublicIp;
  if (node.kind === 'interfaceEndpoint') return true;
  const isMachine = node.kind === 'autoScalingGroup' || (node.kind === 'ec2' && !node.props.publicIp);
  return isMachine && facts.subnets(node).every(({ props }) => props.access === 'private');
}

/**
 * Behind an internet-facing NLB without security groups a target sees the addresses of callers from anywhere; callers of
 * an endpoint service come with those of their own VPCs, which nobody can list.
 */
function hasCallersFromAnywhere(node: DiagramNode, facts: Facts): boolean {
  const callers = facts.graph.wiresTo(node.id).map((wire) => facts.graph.node(wire.from.node));
  if (node.kind === 'nlb' && callers.some((caller) => caller?.kind === 'endpointService')) return true;
  return callers.some(
    (group) =>
      group?.kind === 'targetGroup' &&
      facts
        .listenersInto(group)
        .some(
          ({ loadBalancer }) =>
            loadBalancer.kind === 'nlb' &&
            loadBalancer.props.scheme === 'internet-facing' &&
            !facts.securityGroups(loadBalancer),
        ),
  );
}
