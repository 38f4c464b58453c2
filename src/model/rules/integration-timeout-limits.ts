import { isMock, routeName } from '../facts/api';
import { fix, setField } from '../fixes/edits';
import type { Api } from '../graph/backend';
import { defineRule, titled } from './rule';
import { sentence } from './words';

const LEAST = 50;

export const integrationTimeoutLimits = defineRule({
  id: 'API-20',
  title: 'The timeout of a route is one that API Gateway accepts',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'API Gateway waits 50 ms at least; at most 30 s in an HTTP API and 29 s in a WebSocket or edge-optimized REST API, with no higher quota.',
  consequence: 'CloudFormation fails to create the integration: "Timeout should be between 50 ms and 29000 ms".',
  fix: 'Set a timeout within the limits; let longer work run asynchronously.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
    'https://repost.aws/questions/QUlDTc_17EQ_mOJAhR3LHNDw',
  ],
  checkedOn: '2026-11',
  onNode: ['restApi', 'httpApi', 'webSocketApi'],
  check(api, _facts, report) {
    const { most, whose } = limitOf(api);
    for (const route of api.props.routes) {
      const { timeoutMs } = route;
      if (isMock(route) || (timeoutMs >= LEAST && timeoutMs <= most)) continue;
      const limit = timeoutMs < LEAST ? `the least is ${LEAST} ms` : `the most in ${whose} is ${most} ms`;
      report(sentence(`${routeName(route)} of ${titled(api)} waits ${timeoutMs} ms; ${limit}.`), {
        fixes: () => {
          const within = Math.min(most, Math.max(LEAST, timeoutMs));
          return [fix('within-limits', `Wait ${within} ms`, setField(api.id, route.id, 'timeoutMs', within))];
        },
      });
    }
  },
});

function limitOf(api: Api): { readonly most: number; readonly whose: string } {
  if (api.kind === 'httpApi') return { most: 30_000, whose: 'an HTTP API' };
  if (api.kind === 'webSocketApi') return { most: 29_000, whose: 'a WebSocket API' };
  if (api.props.endpointType === 'EDGE') return { most: 29_000, whose: 'an edge-optimized REST API' };
  return { most: 300_000, whose: 'a Regional or private REST API' };
}
