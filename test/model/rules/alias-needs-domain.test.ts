import { aliasNeedsDomain } from '../../../src/model/rules/alias-needs-domain';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const zone = (api: 'restApi' | 'httpApi' | 'webSocketApi', domainName: string) =>
  twoZones()
    .node(api, 'orders', { in: 'frankfurt', props: { domainName, routes: [{}] } })
    .node('hostedZone', 'dns', { in: 'acct', props: { name: 'example.com', records: [{ name: 'api.example.com' }] } })
    .wire('dns', 'orders');
const finding = (api: string) => ({
  on: ['dns', 'orders'],
  message: `Hosted zone "dns" points at ${api} "orders", which has no custom domain.`,
});

testRule(aliasNeedsDomain, {
  valid: [
    ['an API with a custom domain', zone('restApi', 'api.example.com')],
    [
      'a zone that points at an ALB',
      twoZones()
        .node('alb', 'web', { in: 'main', props: { subnets: ['private-a', 'private-b'] } })
        .node('hostedZone', 'dns', {
          in: 'acct',
          props: { name: 'example.com', records: [{ name: 'web.example.com' }] },
        })
        .wire('dns', 'web'),
    ],
  ],
  invalid: [
    ['an HTTP API', zone('httpApi', ''), finding('HTTP API')],
    ['a WebSocket API', zone('webSocketApi', ' '), finding('WebSocket API')],
  ],
});
