import type { NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { offeredBy } from '../facts/private-link';
import { fix, wire } from '../fixes/edits';
import { nodeName } from '../fixes/words';
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
      report(sentence(`${titled(service)} has no NLB or Gateway Load Balancer behind it.`), {
        fixes: () => offerFixes(service, facts),
      });
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

/** More load balancers than this are not offered: the user has to say. */
const OFFERED = 3;

/** A wire to each NLB of its own Region. */
function offerFixes(service: NodeOf<'endpointService'>, facts: Facts) {
  const region = facts.region(service);
  const candidates = region ? facts.graph.inside(region.id, 'nlb') : [];
  if (candidates.length > OFFERED) return [];
  return candidates.map((nlb) =>
    fix(`offer-${nlb.id}`, `Offer ${nodeName(nlb)}`, wire({ node: service.id, port: 'out' }, nlb.id)),
  );
}
