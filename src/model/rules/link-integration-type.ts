import { routeName } from '../facts/api';
import { fix, setField } from '../fixes/edits';
import { defineRule, titled } from './rule';
import { listed, sentence } from './words';

export const linkIntegrationType = defineRule({
  id: 'API-16',
  title: 'A route over a VPC link has an HTTP integration',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Only HTTP and HTTP_PROXY integrations have a connection; an HTTP API takes HTTP_PROXY only.',
  consequence: 'AWS refuses the integration with BadRequestException.',
  fix: 'Set the integration of the route to HTTP_PROXY.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-integration-types.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html',
  ],
  checkedOn: '2026-11',
  onWire: { from: ['restApi', 'httpApi', 'webSocketApi'], to: ['vpcLinkV1', 'vpcLinkV2'] },
  check({ from, row, to }, _facts, report) {
    if (from.kind !== 'restApi' && from.kind !== 'httpApi' && from.kind !== 'webSocketApi') return;
    const route = from.props.routes.find(({ id }) => id === row);
    const takes: readonly string[] = from.kind === 'httpApi' ? ['HTTP_PROXY'] : ['HTTP_PROXY', 'HTTP'];
    if (!route || takes.includes(route.integration)) return;
    const what = `${routeName(route)} of ${titled(from)} has integration ${route.integration}`;
    report(sentence(`${what}; over ${titled(to)} it takes ${listed(takes, 'or')}.`), {
      fixes: () => [
        fix(
          'http-proxy',
          `Set the integration of ${routeName(route)} to HTTP_PROXY`,
          setField(from.id, route.id, 'integration', 'HTTP_PROXY'),
        ),
      ],
    });
  },
});
