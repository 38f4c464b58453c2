import { insertFix } from '../fixes/settle';
import { accepts, chainBetween } from '../kinds/connections';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const apiThroughVpcLink = defineRule({
  id: 'API-01',
  title: 'An API reaches what stands in a VPC through a VPC link',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'API Gateway is a managed service outside your VPC, so it has no way to private addresses of its own.',
  consequence: 'Requests end with 500 or 504: API Gateway cannot connect to a private address.',
  fix: 'Put a VPC link in between, with an internal load balancer behind it.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html',
    'https://aws.amazon.com/blogs/compute/understanding-vpc-links-in-amazon-api-gateway-private-integrations/',
  ],
  checkedOn: '2026-11',
  onWire: {
    from: ['restApi', 'httpApi', 'webSocketApi'],
    to: ['alb', 'nlb', 'targetGroup', 'ec2', 'autoScalingGroup', 'ecsService', 'rds', 'onPremServer', 'onPremDatabase'],
  },
  check({ from, row, to }, _facts, report) {
    // An internet-facing load balancer can be called like any other public address; API-03 says what that means.
    if ('scheme' in to.props && to.props.scheme === 'internet-facing') return;
    const where = to.kind.startsWith('onPrem') ? 'on premises' : 'in a VPC';
    report(sentence(`${titled(from)} is wired straight to ${titled(to)} ${where}; it needs a VPC link in between.`), {
      fixes: () => [insertFix(from, row, to, chainTo(to.kind))],
    });
  },
});

/** A V2 link, and an ALB (or an NLB, where an ALB cannot be) when the target is no load balancer itself. */
function chainTo(kind: string): readonly string[] {
  if (accepts('vpcLinkV2', kind)) return ['vpcLinkV2'];
  const loadBalancer = accepts('alb', kind) ? 'alb' : 'nlb';
  return ['vpcLinkV2', loadBalancer, ...(chainBetween(loadBalancer, kind) ?? [])];
}
