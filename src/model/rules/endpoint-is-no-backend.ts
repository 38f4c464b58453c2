import { insertBetweenFix } from '../fixes/insert-between';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const endpointIsNoBackend = defineRule({
  id: 'X-02',
  title: 'A VPC link does not point at an interface endpoint',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'An interface endpoint is a set of network interfaces; a link takes a load balancer.',
  consequence: 'AWS refuses the link or its integration.',
  fix: 'Put an NLB (or an ALB behind a V2 link) in between, with a target group of type ip that holds the addresses of the endpoint.',
  sources: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html',
    'https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html',
  ],
  checkedOn: '2026-11',
  today:
    'The exam material says that a link may point at a VPC endpoint, "which is an NLB"; an endpoint is a set of network interfaces.',
  onWire: { from: ['vpcLinkV1', 'vpcLinkV2'], to: ['interfaceEndpoint', 'gatewayEndpoint', 'gwlbEndpoint'] },
  check({ from, row, to }, _facts, report) {
    report(sentence(`${titled(from)} points at ${titled(to)}, which is no load balancer.`), {
      fixes: () => (to.kind === 'interfaceEndpoint' ? [insertBetweenFix(from, row, to, ['nlb', 'targetGroup'])] : []),
    });
  },
});
