import type { DiagramNode } from '../document/diagram';
import type { Facts } from '../facts/facts';
import type { VpcLink } from '../graph/backend';
import { defineRule } from './rule';
import { listedNodes, sentence } from './words';

export const linksShared = defineRule({
  id: 'API-37',
  title: 'Services of one VPC share a VPC link',
  severity: { aws: 'info', 'saa-c03': 'info' },
  why: 'One V1 link with one NLB serves a whole VPC by several listeners; a V2 link serves any number of load balancers.',
  consequence: 'More links mean more NLBs, and the quota of links is small.',
  fix: 'Let the APIs use one link; routes choose the listener.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-nlb-for-vpclink-using-console.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-vpc-links-v2.html',
  ],
  checkedOn: '2026-11',
  onNode: ['vpcLinkV1', 'vpcLinkV2'],
  check(link, facts, report) {
    const same = twinsOf(link, facts);
    // One finding for all of them, on the first.
    if (same.length < 2 || same[0] !== link) return;
    report(sentence(`${listedNodes(same)} lead into one VPC; one link is enough.`), { on: same.map(({ id }) => id) });
  },
});

/** The links of the same kind into the same VPC (V2: with the same subnets and groups), in a stable order. */
function twinsOf(link: VpcLink, facts: Facts): readonly VpcLink[] {
  const region = facts.region(link);
  const home = homeOf(link, facts);
  if (!region || !home) return [];
  return facts.graph
    .inside(region.id, link.kind)
    .filter((other) => homeOf(other, facts)?.id === home.id && isAlike(link, other));
}

function homeOf(link: VpcLink, facts: Facts): DiagramNode | undefined {
  if (link.kind === 'vpcLinkV2') return facts.vpc(link);
  const [nlb] = facts.loadBalancersBehind(link);
  return nlb && facts.vpc(nlb);
}

function isAlike(a: VpcLink, b: VpcLink): boolean {
  if (a.kind !== 'vpcLinkV2' || b.kind !== 'vpcLinkV2') return true;
  const key = ({ props }: typeof a) => [[...props.subnets].sort(), [...props.securityGroups].sort()].join(';');
  return key(a) === key(b);
}
