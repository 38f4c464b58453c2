import type { NodeOf } from '../document/diagram';
import { blockFixes } from '../fixes/blocks';
import { type Cidr, formatCidr, parseCidr, sizeOf } from '../lib/cidr';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const subnetsApart = defineRule({
  id: 'CNT-09',
  title: 'The subnets of a VPC do not overlap',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Each address of a VPC belongs to at most one subnet.',
  consequence: 'CloudFormation refuses the second subnet: "The CIDR conflicts with another subnet".',
  fix: 'Give each subnet a block of its own.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html'],
  checkedOn: '2026-11',
  onNode: ['vpc'],
  check(vpc, facts, report) {
    let widest: Placed | undefined;
    // Sorted by first address, a block can only overlap the one before it that reaches furthest.
    for (const placed of placedSubnets(facts.subnetsIn(vpc))) {
      if (widest && placed.cidr.base < end(widest.cidr)) {
        report(
          sentence(
            `${titled(placed.subnet)} (${formatCidr(placed.cidr)}) overlaps ${titled(widest.subnet)} (${formatCidr(widest.cidr)}).`,
          ),
          {
            on: [placed.subnet.id, widest.subnet.id],
            fixes: () => blockFixes(facts.graph.doc, placed.subnet, placed.cidr.bits, 28),
          },
        );
      }
      if (!widest || end(placed.cidr) > end(widest.cidr)) widest = placed;
    }
  },
});

interface Placed {
  readonly subnet: NodeOf<'subnet'>;
  readonly cidr: Cidr;
}

function placedSubnets(subnets: readonly NodeOf<'subnet'>[]): readonly Placed[] {
  return subnets
    .flatMap((subnet) => {
      const cidr = parseCidr(subnet.props.cidr);
      return cidr ? [{ subnet, cidr }] : [];
    })
    .sort((a, b) => a.cidr.base - b.cidr.base || a.cidr.bits - b.cidr.bits);
}

function end(cidr: Cidr): number {
  return cidr.base + sizeOf(cidr);
}
