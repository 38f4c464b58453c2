import { defineRule, titled } from './rule';
import { sentence } from './words';

export const aliasNeedsDomain = defineRule({
  id: 'WIRE-05',
  title: 'A hosted zone points at an API by its custom domain',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'An alias leads to the domain name of API Gateway that belongs to a custom domain; the default endpoint has none.',
  consequence: 'Route 53 refuses the record with InvalidChangeBatch, or callers get 403.',
  fix: 'Give the API a custom domain.',
  sources: [
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-to-api-gateway.html',
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html',
  ],
  checkedOn: '2026-11',
  onWire: { from: ['hostedZone'], to: ['restApi', 'httpApi', 'webSocketApi'] },
  check({ from, to }, _facts, report) {
    if (!('domainName' in to.props) || to.props.domainName.trim() !== '') return;
    report(sentence(`${titled(from)} points at ${titled(to)}, which has no custom domain.`));
  },
});
