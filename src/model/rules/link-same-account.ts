import { accountName } from '../facts/api';
import { accepts } from '../kinds/connections';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const linkSameAccount = defineRule({
  id: 'API-13',
  title: 'API, VPC link and load balancer belong to one account',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A VPC link, V1 or V2, connects an API with a load balancer of its own account only.',
  consequence: 'CloudFormation cannot create the link or the integration: the other account does not share it.',
  fix: 'Put all three into one account; reach a backend in another one over PrivateLink (endpoint service and interface endpoint).',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/vpc-links-v1.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html',
  ],
  checkedOn: '2026-11',
  onWire: {
    from: ['restApi', 'httpApi', 'webSocketApi', 'vpcLinkV1', 'vpcLinkV2'],
    to: ['vpcLinkV1', 'vpcLinkV2', 'alb', 'nlb', 'cloudMapService'],
  },
  check({ from, to }, facts, report) {
    const [ours, theirs] = [facts.account(from), facts.account(to)];
    if (!accepts(from.kind, to.kind) || facts.mayShareAccount(from, to) || !ours || !theirs) return;
    report(
      sentence(
        `${titled(from)} stands in ${accountName(ours)}, ${titled(to)} in ${accountName(theirs)}; a VPC link stays within one account.`,
      ),
    );
  },
});
