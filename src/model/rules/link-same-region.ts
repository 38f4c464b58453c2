import { accepts } from '../kinds/connections';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const linkSameRegion = defineRule({
  id: 'API-14',
  title: 'API, VPC link and load balancer stand in one Region',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'An API and its VPC link are Regional; a link reaches load balancers of its own Region only.',
  consequence: 'CloudFormation cannot create the link or the integration.',
  fix: 'Put all three into one Region; targets in another Region can stand behind the load balancer by IP address.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-vpc-links-v2.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/vpc-links-v1.html',
  ],
  checkedOn: '2026-11',
  onWire: {
    from: ['restApi', 'httpApi', 'webSocketApi', 'vpcLinkV1', 'vpcLinkV2'],
    to: ['vpcLinkV1', 'vpcLinkV2', 'alb', 'nlb', 'cloudMapService'],
  },
  check({ from, to }, facts, report) {
    // Another account is told by API-13.
    const isFine = facts.mayShareRegion(from, to) || !facts.mayShareAccount(from, to);
    if (isFine || !accepts(from.kind, to.kind)) return;
    const [ours, theirs] = [from, to].map((node) => facts.region(node)?.props.code);
    report(
      sentence(`${titled(from)} stands in ${ours}, ${titled(to)} in ${theirs}; a VPC link stays within one Region.`),
    );
  },
});
