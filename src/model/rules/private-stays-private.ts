import { defineRule, titled } from './rule';
import { sentence } from './words';

export const privateStaysPrivate = defineRule({
  id: 'API-03',
  title: 'An API reaches a private backend without the internet',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'An internet-facing load balancer answers everybody, not only the API in front of it.',
  consequence: 'Callers go round the API, its authorization and its throttling.',
  fix: 'Make the load balancer internal and put a VPC link in between.',
  sources: [
    'https://aws.amazon.com/blogs/compute/understanding-vpc-links-in-amazon-api-gateway-private-integrations/',
    'https://courseiva.com/learn/saa-c03/api-gateway-vpc-link',
  ],
  checkedOn: '2026-11',
  onWire: { from: ['restApi', 'httpApi', 'webSocketApi'], to: ['alb', 'nlb'] },
  check({ from, to }, _facts, report) {
    if (!('scheme' in to.props) || to.props.scheme !== 'internet-facing') return;
    report(sentence(`${titled(from)} reaches ${titled(to)} over the internet, where everybody else reaches it too.`));
  },
});
