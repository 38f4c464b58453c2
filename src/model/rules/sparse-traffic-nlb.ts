import { routesInto } from '../facts/routes-into';
import { defineRule, titled } from './rule';
import { listedNodes, sentence } from './words';

export const sparseTrafficNlb = defineRule({
  id: 'COST-02',
  title: 'An NLB carries more than a trickle',
  severity: { aws: 'info', 'saa-c03': 'info' },
  why: 'An NLB costs by the hour, whatever goes through it.',
  consequence: 'A rare request costs more than the work it does.',
  fix: 'For rare requests let the API call a function, in the VPC if need be.',
  sources: [
    'https://docs.aws.amazon.com/whitepapers/latest/best-practices-api-gateway-private-apis-integration/cost-optimization.html',
  ],
  checkedOn: '2026-11',
  onNode: ['nlb'],
  check(nlb, facts, report) {
    const apis = [...new Set(routesInto(facts, nlb).map(({ api }) => api))];
    const loads = apis.map((api) => ('expectedRps' in api.props ? api.props.expectedRps : 0));
    // 0 is a load that nobody has said.
    if (apis.length === 0 || loads.some((load) => load !== 1)) return;
    report(sentence(`${titled(nlb)} runs all day for ${listedNodes(apis)}, which expects 1 request/s at its peak.`), {
      on: [nlb.id, ...apis.map(({ id }) => id)],
    });
  },
});
