import { blockFixes } from '../fixes/blocks';
import { cidrList, contains, formatCidr, parseCidr } from '../lib/cidr';
import { defineRule, titled } from './rule';
import { listed, sentence } from './words';

export const subnetInsideVpc = defineRule({
  id: 'CNT-08',
  title: 'The block of a subnet is part of the block of its VPC',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A subnet takes a part of the addresses of its VPC.',
  consequence: 'CloudFormation refuses the subnet: "The CIDR is invalid".',
  fix: "Choose a block inside the VPC's block.",
  sources: ['https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html'],
  checkedOn: '2026-11',
  onNode: ['subnet'],
  check(subnet, facts, report) {
    const vpc = facts.vpc(subnet);
    const outer = vpc && parseCidr(vpc.props.cidr);
    const inner = parseCidr(subnet.props.cidr);
    if (!vpc || !outer || !inner) return;
    const blocks = [outer, ...cidrList(vpc.props.extraCidrs)];
    if (blocks.some((block) => contains(block, inner))) return;
    // A mask that no subnet can have is told by CNT-10.
    if (inner.bits < 16 || inner.bits > 28) return;
    report(
      sentence(
        `${titled(subnet)} has ${formatCidr(inner)}, which is not part of ${listed(blocks.map(formatCidr), 'or')} of ${titled(vpc)}.`,
      ),
      { fixes: () => blockFixes(facts.graph.doc, subnet, inner.bits, 24, 28) },
    );
  },
});
