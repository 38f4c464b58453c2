import type { DiagramNode, NodeOf } from '../document/diagram';
import { isPrivate } from '../facts/addresses';
import type { Facts } from '../facts/facts';
import type { LoadBalancer } from '../graph/backend';
import { defineRule, type Report, titled } from './rule';
import { listed, sentence } from './words';

export const noApiGatewayAddresses = defineRule({
  id: 'SEC-11',
  title: 'Nothing behind a VPC link relies on public addresses of API Gateway',
  severity: { aws: 'warning', 'saa-c03': 'off' },
  why: 'Requests over a VPC link come from private addresses, and the public ranges of API Gateway change without notice.',
  consequence: 'The rule lets nobody in, or strangers.',
  fix: 'Admit the security group of the link (V2), or turn enforcement off on the NLB (V1).',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-nlb-for-vpclink-using-console.html'],
  checkedOn: '2026-11',
  onNode: ['alb', 'nlb'],
  check(loadBalancer, facts, report) {
    const isBehindLink = facts.graph
      .wiresTo(loadBalancer.id)
      .some((wire) => facts.graph.node(wire.from.node)?.kind.startsWith('vpcLink'));
    if (!isBehindLink || loadBalancer.props.scheme !== 'internal') return;
    for (const group of facts.securityGroups(loadBalancer) ?? []) {
      const cidrs = group.props.rules.flatMap(({ direction, peer, cidr }) =>
        direction === 'in' && peer === null ? [cidr.trim()] : [],
      );
      tell(group, cidrs, loadBalancer, report);
    }
    for (const acl of aclsOf(loadBalancer, facts)) {
      const cidrs = acl.props.entries.flatMap(({ direction, action, cidr }) =>
        direction === 'in' && action === 'allow' ? [cidr.trim()] : [],
      );
      tell(acl, cidrs, loadBalancer, report);
    }
  },
});

function aclsOf(loadBalancer: LoadBalancer, facts: Facts): readonly NodeOf<'networkAcl'>[] {
  const named = facts
    .subnets(loadBalancer)
    .flatMap(({ props }) => (props.networkAcl === null ? [] : (facts.graph.node(props.networkAcl) ?? [])));
  return [...new Set(named)].filter((node) => node.kind === 'networkAcl');
}

/** A public block of its own choice; everybody (0.0.0.0/0) is told by SEC-05. */
function tell(filter: DiagramNode, cidrs: readonly string[], loadBalancer: LoadBalancer, report: Report): void {
  const published = cidrs.filter((cidr) => !cidr.endsWith('/0') && isPrivate(cidr.split('/')[0] ?? '') === false);
  if (published.length === 0) return;
  report(
    sentence(
      `${titled(filter)} of ${titled(loadBalancer)} admits ${listed(published)}; requests over the link come from private addresses.`,
    ),
    {
      on: [filter.id, loadBalancer.id],
    },
  );
}
