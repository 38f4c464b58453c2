import { renumberVpc } from '../fixes/blocks';
import { fix } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { type Cidr, cidrList, contains, formatCidr, parseCidr } from '../lib/cidr';
import { defineRule, titled } from './rule';
import { listed, sentence } from './words';

const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'].flatMap(
  (text) => parseCidr(text) ?? [],
);

export const vpcPrivateRange = defineRule({
  id: 'CNT-12',
  title: 'A VPC uses private addresses',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'Targets by IP address and networks on premises expect addresses of RFC 1918 or RFC 6598.',
  consequence:
    'Addresses that belong to somebody on the internet cannot be reached from the VPC, or not registered as targets.',
  fix: 'Use a block of 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10.',
  sources: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html',
  ],
  checkedOn: '2026-11',
  onNode: ['vpc'],
  check(vpc, _facts, report) {
    const further = cidrList(vpc.props.extraCidrs).filter(isPublic);
    if (further.length > 0) {
      report(sentence(`${titled(vpc)} has ${listed(further.map(formatCidr))}, which are public addresses.`));
    }
    const cidr = parseCidr(vpc.props.cidr);
    if (!cidr || !isPublic(cidr)) return;
    report(sentence(`${titled(vpc)} has ${formatCidr(cidr)}, which are public addresses.`), {
      fixes: () => {
        const block = `10.0.0.0/${cidr.bits}`;
        return [fix('renumber', `Renumber ${nodeName(vpc)} and its subnets to ${block}`, renumberVpc(vpc.id, block))];
      },
    });
  },
});

/** A mask that no VPC can have is told by CNT-07. */
function isPublic(cidr: Cidr): boolean {
  return cidr.bits >= 16 && !PRIVATE.some((block) => contains(block, cidr));
}
