import { backendCertificateTrusted } from '../../../src/model/rules/backend-certificate-trusted';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const chain = (authority: string, skipVerification = false, protocol = 'HTTPS') =>
  twoZones()
    .node('certificate', 'cert', { in: 'frankfurt', props: { domainName: 'a.example.com', authority } })
    .node('alb', 'web', {
      in: 'main',
      props: { subnets: ['private-a', 'private-b'], listeners: [{ protocol, port: 443, certificate: 'cert' }] },
    })
    .node('vpcLinkV2', 'link', { in: 'main', props: { subnets: ['private-a'] } })
    .node('restApi', 'orders', {
      in: 'frankfurt',
      props: { routes: [{ skipVerification, serverName: 'a.example.com' }] },
    })
    .wire('orders', 'link')
    .wire('link', 'web');
const finding = (signed: string) => ({
  on: ['orders', 'web', 'cert'],
  message: `GET /items of REST API "orders" does not trust Certificate "cert" of listener HTTPS 443 of ALB "web", which is ${signed}.`,
});

testRule(backendCertificateTrusted, {
  valid: [
    ['a public certificate', chain('public')],
    ['a check that is skipped', chain('private', true)],
    ['a listener without TLS', chain('private', false, 'HTTP')],
  ],
  invalid: [
    ['a certificate of a private authority', chain('private'), finding('signed by a private authority')],
    ['a self-signed certificate', chain('self-signed'), finding('self-signed')],
  ],
});
