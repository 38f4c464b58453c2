import { offeredBy } from '../facts/private-link';
import { defineRule, titled } from './rule';
import { listedNodes, sentence } from './words';

export const endpointServiceLoadBalancers = defineRule({
  id: 'X-03',
  title: 'An endpoint service offers NLBs, or else Gateway Load Balancers',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'PrivateLink hands requests to Network Load Balancers, or packets to Gateway Load Balancers; it knows no ALB.',
  consequence: 'CloudFormation refuses the endpoint service: it has no load balancer, or two kinds of them.',
  fix: 'Wire it to NLBs of its account; put an ALB behind an NLB.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html'],
  checkedOn: '2026-11',
  completeness: true,
  onNode: ['endpointService'],
  check(service, facts, report) {
    const offered = offeredBy(facts, service);
    if (offered.length === 0) {
      // A wire to anything else is told by WIRE-01.
      if (facts.graph.wiresFrom(service.id).length > 0) return;
      report(sentence(`${titled(service)} has no NLB or Gateway Load Balancer behind it.`));
    } else if (new Set(offered.map(({ kind }) => kind)).size > 1) {
      report(
        sentence(`${titled(service)} offers ${listedNodes(offered)}: NLBs and Gateway Load Balancers do not mix.`),
        {
          on: [service.id, ...offered.map(({ id }) => id)],
        },
      );
    }
  },
});
