import { blockFixes } from '../fixes/blocks';
import { parseCidr } from '../lib/cidr';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const albSubnetSize = defineRule({
  id: 'CNT-17',
  title: 'The subnets of an ALB are /27 or larger',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'An ALB grows by taking more addresses, so AWS asks for a /27 block and eight free addresses in each subnet.',
  consequence: 'The load balancer is refused or cannot grow: "Not enough IP space available in subnet".',
  fix: 'Give the subnet a /27 block or a larger one.',
  sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html'],
  checkedOn: '2026-11',
  onNode: ['alb'],
  check(alb, facts, report) {
    for (const subnet of facts.subnets(alb)) {
      const cidr = parseCidr(subnet.props.cidr);
      // Smaller than /28 is no subnet at all: CNT-10.
      if (cidr?.bits !== 28) continue;
      report(sentence(`${titled(alb)} spans ${titled(subnet)}, a /28 block; it needs /27 or larger.`), {
        on: [alb.id, subnet.id],
        fixes: () => blockFixes(facts.graph.doc, subnet, 24, 26, 27),
      });
    }
  },
});
