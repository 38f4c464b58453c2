import type { DiagramNode } from '../document/diagram';
import { blockFixes } from '../fixes/blocks';
import { parseCidr, sizeOf } from '../lib/cidr';
import { defineRule, titled } from './rule';
import { sentence } from './words';

/** AWS keeps the first four addresses of a subnet and the last. */
const RESERVED = 5;
/** An ALB wants eight free addresses in each subnet so that it can grow. */
const FOR_AN_ALB = 8;

export const subnetHasRoom = defineRule({
  id: 'CNT-11',
  title: 'A subnet has addresses for all that stands in it',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'AWS reserves five addresses in each subnet; every interface takes one, an ALB up to eight.',
  consequence: 'Instances and load balancers fail to start or to grow: no free address is left.',
  fix: 'Give the subnet a larger block.',
  sources: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
  ],
  checkedOn: '2026-11',
  onNode: ['subnet'],
  check(subnet, facts, report) {
    const cidr = parseCidr(subnet.props.cidr);
    if (!cidr || cidr.bits > 28) return;
    const usable = sizeOf(cidr) - RESERVED;
    const wanted = facts.standingIn(subnet).reduce((sum, node) => sum + addressesOf(node), 0);
    if (wanted <= usable) return;
    report(sentence(`${titled(subnet)} has ${usable} usable addresses; what stands in it may take ${wanted}.`), {
      fixes: () => {
        const bits = 32 - Math.ceil(Math.log2(wanted + RESERVED));
        return blockFixes(facts.graph.doc, subnet, Math.min(24, bits), bits);
      },
    });
  },
});

function addressesOf(node: DiagramNode): number {
  if (node.kind === 'natGateway') return 1 + node.props.secondaryIps;
  return node.kind === 'alb' ? FOR_AN_ALB : 1;
}
