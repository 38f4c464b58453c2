import type { DiagramNode, NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { defineRule, titled } from './rule';
import { listedNodes, sentence } from './words';

export const gatewayEndpointNotNat = defineRule({
  id: 'COST-04',
  title: 'S3 and DynamoDB are reached through a gateway endpoint',
  severity: { aws: 'info', 'saa-c03': 'info' },
  why: 'A gateway endpoint costs nothing; a NAT gateway charges each gigabyte.',
  consequence: 'Traffic to S3 and DynamoDB is paid for twice.',
  fix: 'Add a gateway endpoint to the route tables of the subnets.',
  sources: [
    'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html',
  ],
  checkedOn: '2026-11',
  onNode: ['natGateway'],
  check(nat, facts, report) {
    const vpc = nat.parent === null ? undefined : (facts.vpc(nat) ?? undefined);
    if (!vpc || nat.props.connectivity !== 'public' || facts.graph.inside(vpc.id, 'gatewayEndpoint').length > 0) return;
    const called = callsOut(vpc, facts);
    if (called.length === 0 || !called.every(isFreeByEndpoint)) return;
    report(
      sentence(
        `${titled(nat)} only carries traffic to ${listedNodes(called)}; a gateway endpoint does that free of charge.`,
      ),
      {
        on: [nat.id, ...called.map(({ id }) => id)],
      },
    );
  },
});

const WORKLOADS = ['ec2', 'autoScalingGroup', 'ecsService', 'lambda'] as const;

/** What the workloads of a VPC call outside of every VPC. */
function callsOut(vpc: NodeOf<'vpc'>, facts: Facts): readonly DiagramNode[] {
  const called = facts.graph
    .inside(vpc.id, ...WORKLOADS)
    .flatMap((node) => facts.graph.wiresFrom(node.id))
    .flatMap((wire) => facts.graph.node(wire.to.node) ?? []);
  return [...new Set(called)].filter((node) => facts.vpc(node) === undefined);
}

function isFreeByEndpoint(node: DiagramNode): boolean {
  return (
    node.kind === 's3Bucket' || (node.kind === 'awsService' && ['s3', 'dynamodb'].includes(node.props.service.trim()))
  );
}
