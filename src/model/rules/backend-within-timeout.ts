import { routeName } from '../facts/api';
import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const backendWithinTimeout = defineRule({
  id: 'API-22',
  title: 'A backend answers before the integration gives up',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'When the integration timeout is shorter than that of the function, the caller is turned away while the function works on.',
  consequence: 'Callers get 504 (REST) or 503 (HTTP API) and try again; the work is done twice.',
  fix: 'Answer at once and work on in the background, or align the timeouts.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html',
  ],
  checkedOn: '2026-11',
  onWire: { from: ['restApi', 'httpApi', 'webSocketApi'], to: ['lambda'] },
  check({ from, row, to }, _facts, report) {
    if (to.kind !== 'lambda' || (from.kind !== 'restApi' && from.kind !== 'httpApi' && from.kind !== 'webSocketApi'))
      return;
    const route = from.props.routes.find(({ id }) => id === row);
    if (!route || to.props.timeout * 1000 <= route.timeoutMs) return;
    const waits = `${routeName(route)} of ${titled(from)} waits ${route.timeoutMs / 1000} s`;
    report(sentence(`${waits} and ${titled(to)} may run ${to.props.timeout} s.`), {
      fixes: () => [
        fix(
          'shorten-function',
          `Let ${nodeName(to)} run ${Math.floor(route.timeoutMs / 1000)} s at most`,
          setProp(to.id, 'timeout', Math.floor(route.timeoutMs / 1000)),
        ),
      ],
    });
  },
});
