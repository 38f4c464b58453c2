import { fix } from '../fixes/edits';
import { moveLink } from '../fixes/links';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const vpcLinkV2SameVpc = defineRule({
  id: 'WIRE-03',
  title: 'A VPC link V2 and its load balancer stand in one VPC',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'The link sends from network interfaces in its own subnets; another VPC is reached only where routes lead there.',
  consequence:
    'Without peering or a transit gateway, which are not drawn, an HTTP API answers 503 and a REST API 500 or 504.',
  fix: 'Put the link into the VPC of the load balancer.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-vpc-links-v2.html'],
  checkedOn: '2026-11',
  onWire: { from: ['vpcLinkV2'], to: ['alb', 'nlb'] },
  check({ from, to }, facts, report) {
    // Another account or Region is told by API-13 and API-14.
    const [ours, theirs] = [facts.vpc(from), facts.vpc(to)];
    if (facts.mayShareVpc(from, to) || !facts.mayShareStack(from, to) || !ours || !theirs) return;
    report(sentence(`${titled(from)} stands in ${titled(ours)}, ${titled(to)} in ${titled(theirs)}.`), {
      fixes: () => [
        fix('move-link', `Move ${nodeName(from)} to ${nodeName(theirs)}`, moveLink(from.id, theirs.id, to.id)),
      ],
    });
  },
});
