import { backendCertificateName } from '../../../src/model/rules/backend-certificate-name';
import { twoZones } from '../../support/diagram';
import { testFixes, testRule } from '../../support/rule-tester';

function chain(
  protocol: string,
  route: Readonly<Record<string, unknown>> = {},
  kind: 'restApi' | 'httpApi' = 'restApi',
) {
  return twoZones()
    .node(kind, 'orders', { in: 'frankfurt', props: { routes: [{ method: 'GET', path: '/items', ...route }] } })
    .node('vpcLinkV2', 'link', { in: 'main' })
    .node('nlb', 'front', { in: 'main', props: { listeners: [{ protocol, port: 443 }] } })
    .node('targetGroup', 'group', { in: 'main', props: { protocol: 'TLS', port: 443 } })
    .wire('orders', 'link')
    .wire('link', 'front');
}
const reaches = (listener: string) => ({
  on: ['orders', 'front'],
  message: `GET /items of REST API "orders" reaches listener ${listener} of NLB "front" over TLS, but names no backend host.`,
});

testRule(backendCertificateName, {
  valid: [
    ['a named host', chain('TLS', { serverName: 'orders.example.com' })],
    ['a typed address', chain('TLS', { uri: 'https://orders.example.com/items' })],
    ['plain HTTP', chain('TCP')],
    ['an HTTP API, which is another breach', chain('TLS', {}, 'httpApi')],
    ['a mock', chain('TLS', { integration: 'MOCK' })],
  ],
  invalid: [
    ['a TLS listener without a host name', chain('TLS'), reaches('TLS 443')],
    ['TLS that the targets end, without a host name', chain('TCP').wire('front', 'group'), reaches('TCP 443')],
  ],
});

const certifiedChain = (domainName: string, route = {}) =>
  twoZones()
    .node('restApi', 'orders', { in: 'frankfurt', props: { routes: [{ method: 'GET', path: '/items', ...route }] } })
    .node('vpcLinkV2', 'link', { in: 'main' })
    .node('certificate', 'cert', { in: 'frankfurt', props: { domainName } })
    .node('nlb', 'front', { in: 'main', props: { listeners: [{ protocol: 'TLS', port: 443, certificate: 'cert' }] } })
    .wire('orders', 'link')
    .wire('link', 'front');

testFixes(backendCertificateName, [
  ['a TLS listener without a drawn certificate', chain('TLS'), []],
  ['a certificate that names the host', certifiedChain('orders.example.com'), ['name-server']],
  [
    'a certificate that covers another host',
    certifiedChain('orders.example.com', { serverName: 'x.org' }),
    ['name-server'],
  ],
  ['a certificate with a star', certifiedChain('*.example.com'), []],
]);
