import type { DiagramNode } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { isKindId, KINDS } from '../kinds/registry';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const stackReferences = defineRule({
  id: 'EXP-01',
  title: 'What a resource names stands in its own account and Region',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'One stack holds the resources of one account and one Region, and a resource can use only what is there.',
  consequence: 'CloudFormation looks for the named resource in its own account and Region, and does not find it.',
  fix: 'Name a resource of the same account and Region; between accounts use PrivateLink, peering or addresses.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacks.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html',
  ],
  checkedOn: '2026-11',
  onNode: KINDS.map((kind) => kind.id).filter(isKindId),
  check(node, facts, report) {
    for (const other of facts.named(node)) {
      if (facts.mayShareStack(node, other) || isShared(node, other, facts)) continue;
      const [ours, theirs] = [facts.stackName(node), facts.stackName(other)];
      report(sentence(`${titled(node)} (${ours}) names ${titled(other)}, which stands in another stack (${theirs}).`), {
        on: [node.id, other.id],
      });
    }
  },
});

/**
 * What AWS lets another account or Region use by its id: certificates of us-east-1 (the export asks for the ARN), the two sides of a peering connection, and a transit gateway
 * with what belongs to it, which its owner shares within the Region.
 */
function isShared(node: DiagramNode, other: DiagramNode, facts: Facts): boolean {
  if (other.kind === 'certificate') return facts.mayShareAccount(node, other) && isToldOfCertificates(node);
  // Which groups of another VPC, account or Region a rule may name is told by SEC-06.
  if (node.kind === 'securityGroup' && other.kind === 'securityGroup') return true;
  if (node.kind === 'peering') return other.id === node.props.accepter;
  if (other.kind === 'peering') return node.kind === 'routeTable';
  if (other.kind === 'transitGateway' && node.kind === 'tgwRouteTable') {
    return other.id !== node.props.transitGateway;
  }
  const isOfHub = ['transitGateway', 'tgwAttachment', 'tgwRouteTable'].includes(other.kind);
  return isOfHub && facts.mayShareRegion(node, other);
}

/** Where the Region of a certificate is told by TLS-01 and TLS-02. */
function isToldOfCertificates(node: DiagramNode): boolean {
  if (node.kind === 'restApi') return node.props.endpointType === 'EDGE';
  return node.kind === 'cloudFront' || node.kind === 'alb' || node.kind === 'nlb';
}
