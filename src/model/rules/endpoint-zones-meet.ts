import { offeredBy } from '../facts/private-link';
import { shareZone } from '../facts/same-place';
import { defineRule, titled } from './rule';
import { listedNodes, sentence } from './words';

export const endpointZonesMeet = defineRule({
  id: 'X-07',
  title: 'Endpoint and provider have a zone in common',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'An endpoint gets interfaces only in zones in which the load balancer of the service stands.',
  consequence: 'The endpoint cannot be made in its subnets: the service is not available in those zones.',
  fix: 'Let both span a common zone; zone ids tell which letters of two accounts mean one place.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html'],
  checkedOn: '2026-11',
  onWire: { from: ['interfaceEndpoint', 'gwlbEndpoint'], to: ['endpointService'] },
  check({ from, to }, facts, report) {
    // Across Regions AWS carries requests to whatever zone there is.
    if (to.kind !== 'endpointService' || !facts.mayShareRegion(from, to)) return;
    const providers = offeredBy(facts, to);
    const isApart = providers.length > 0 && providers.every((provider) => shareZone(facts, from, provider) === false);
    if (!isApart) return;
    report(sentence(`${titled(from)} stands in no zone of ${listedNodes(providers)}.`), {
      on: [from.id, to.id, ...providers.map(({ id }) => id)],
    });
  },
});
