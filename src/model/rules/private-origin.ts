import type { DiagramNode, NodeOf } from '../document/diagram';
import { fix, setField } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import type { RowId } from '../kinds/fields';
import { isKindId, kindOf } from '../kinds/registry';
import { canBeVpcOrigin } from '../lib/vpc-origin';
import { defineRule, type Report, titled } from './rule';
import { sentence } from './words';

const ORIGINS = kindOf('cloudFront')
  .connects.flatMap(({ to }) => to)
  .filter(isKindId);

export const privateOrigin = defineRule({
  id: 'WIRE-04',
  title: 'CloudFront reaches a private origin through a VPC origin',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'CloudFront stands outside of every VPC; a VPC origin gives it a way to an internal load balancer or an instance.',
  consequence: 'Viewers get 502 or 504 from CloudFront.',
  fix: 'Make the origin a VPC origin, in a VPC that has an internet gateway.',
  sources: ['https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-vpc-origins.html'],
  checkedOn: '2026-11',
  today:
    'Since November 2024 CloudFront reaches private origins through a VPC origin; the exam may still call that impossible.',
  onWire: { from: ['cloudFront'], to: ORIGINS },
  check({ from, row, to }, facts, report) {
    if (from.kind !== 'cloudFront') return;
    const origin = from.props.origins.find(({ id }) => id === row);
    if (!origin) return;
    if (!canBeVpcOrigin(to.kind)) {
      if (origin.vpcOrigin) reportNone(from, origin.id, to, report);
      return;
    }
    if (isPublic(to)) return;
    const vpc = facts.vpc(to);
    if (!origin.vpcOrigin) {
      report(sentence(`${titled(to)} is private, and ${titled(from)} reaches it without a VPC origin.`), {
        fixes: () => [
          fix('vpc-origin', `Reach ${nodeName(to)} as a VPC origin`, setField(from.id, origin.id, 'vpcOrigin', true)),
        ],
      });
    } else if (vpc && !vpc.props.external && facts.graph.inside(vpc.id, 'internetGateway').length === 0) {
      report(
        sentence(`${titled(to)} is a VPC origin of ${titled(from)}, and ${titled(vpc)} has no internet gateway.`),
        {
          on: [from.id, to.id, vpc.id],
        },
      );
    }
  },
});

function reportNone(from: NodeOf<'cloudFront'>, origin: RowId, to: DiagramNode, report: Report): void {
  report(
    sentence(`${titled(from)} has ${titled(to)} as a VPC origin, which only load balancers and instances can be.`),
    {
      fixes: () => [
        fix('plain-origin', `Reach ${nodeName(to)} over the internet`, setField(from.id, origin, 'vpcOrigin', false)),
      ],
    },
  );
}

function isPublic(node: DiagramNode): boolean {
  if ('scheme' in node.props) return node.props.scheme === 'internet-facing';
  return node.kind === 'ec2' && node.props.publicIp;
}
