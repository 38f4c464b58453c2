import { defineRule, titled } from './rule';
import { sentence } from './words';

export const apiNotANetwork = defineRule({
  id: 'API-02',
  title: 'An API is not wired to what connects networks',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Peering, transit gateways, Direct Connect, VPN, NAT and internet gateways connect networks; API Gateway is in none.',
  consequence: 'There is no such integration: CreateIntegration refuses it.',
  fix: 'Use a VPC link; the load balancer behind it may use such a connection.',
  sources: [
    'https://aws.amazon.com/blogs/compute/understanding-vpc-links-in-amazon-api-gateway-private-integrations/',
    'https://courseiva.com/learn/saa-c03/api-gateway-vpc-link',
  ],
  checkedOn: '2026-11',
  onWire: {
    from: ['restApi', 'httpApi', 'webSocketApi'],
    to: [
      'peering',
      'transitGateway',
      'tgwAttachment',
      'dxConnection',
      'dxGateway',
      'dxVif',
      'vpn',
      'vpnGateway',
      'natGateway',
      'internetGateway',
      'egressOnlyGateway',
    ],
  },
  check({ from, to }, _facts, report) {
    report(sentence(`${titled(from)} cannot use ${titled(to)}: it connects networks, and API Gateway is in none.`));
  },
});
