import { routesInto } from '../facts/routes-into';
import { defineRule, titled } from './rule';
import { listedNodes, sentence } from './words';

export const lambdaWithoutDetour = defineRule({
  id: 'API-26',
  title: 'An API calls a function directly',
  severity: { aws: 'info', 'saa-c03': 'info' },
  why: 'API Gateway invokes functions itself, in a VPC or not; link and load balancer only add cost and delay.',
  consequence: 'It works, and you pay for a load balancer.',
  fix: 'Wire the route to the function.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-integration-types.html',
    'https://courseiva.com/learn/saa-c03/api-gateway-vpc-link',
  ],
  checkedOn: '2026-11',
  onNode: ['alb'],
  check(alb, facts, report) {
    const groups = facts.groupsBehind(alb);
    const routes = routesInto(facts, alb);
    const first = groups[0];
    if (routes.length === 0 || !first || groups.some((group) => group.props.targetType !== 'lambda')) return;
    const functions = groups.flatMap((group) => facts.targets(group)).filter((target) => target.kind === 'lambda');
    if (functions.length === 0) return;
    const apis = [...new Set(routes.map(({ api }) => api))];
    report(
      sentence(
        `${listedNodes(apis)} reaches ${listedNodes(functions)} through ${titled(alb)}; a direct integration does without it.`,
      ),
      {
        on: [alb.id, ...functions.map(({ id }) => id), ...apis.map(({ id }) => id)],
      },
    );
  },
});
