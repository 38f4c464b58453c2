import type { NodeOf } from '../document/diagram';
import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { listedNodes, sentence } from './words';

export const vpcLinkV2OneVpc = defineRule({
  id: 'CNT-20',
  title: 'A VPC link V2 spans subnets of one VPC',
  severity: { aws: 'error', 'saa-c03': 'off' },
  why: 'The interfaces of a link share security groups, and those belong to one VPC.',
  consequence: 'API Gateway refuses the link: its subnets belong to different networks.',
  fix: 'Span subnets of one VPC, and make a second link for the other.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-vpc-links-v2.html'],
  checkedOn: '2026-11',
  onNode: ['vpcLinkV2'],
  check(link, facts, report) {
    const subnets = facts.subnets(link);
    const vpcs = new Map(subnets.flatMap((subnet) => facts.vpc(subnet) ?? []).map((vpc) => [vpc.id, vpc]));
    if (vpcs.size < 2) return;
    const home = facts.vpc(link);
    const own = subnets.filter((subnet) => facts.vpc(subnet) === home);
    report(sentence(`${titled(link)} spans subnets of ${listedNodes([...vpcs.values()])}.`), {
      on: [link.id, ...vpcs.keys()],
      fixes: () => keepOwn(link, own),
    });
  },
});

function keepOwn(link: NodeOf<'vpcLinkV2'>, own: readonly NodeOf<'subnet'>[]) {
  const ids = own.map(({ id }) => id);
  const title = `Let ${nodeName(link)} span the subnets of its own VPC alone`;
  return own.length === 0 ? [] : [fix('own-subnets', title, setProp(link.id, 'subnets', ids))];
}
