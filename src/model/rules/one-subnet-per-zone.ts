import type { DiagramNode, NodeOf } from '../document/diagram';
import { detach, fix } from '../fixes/edits';
import type { QuickFix } from '../fixes/quick-fix';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { listedNodes, sentence } from './words';

export const oneSubnetPerZone = defineRule({
  id: 'CNT-16',
  title: 'A load balancer spans one subnet of each zone',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A load balancer has one node for each Availability Zone, so it takes one subnet of each.',
  consequence:
    'CloudFormation refuses it: "A load balancer cannot be attached to multiple subnets in the same Availability Zone".',
  fix: 'Keep one of the subnets of that zone.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html',
  ],
  checkedOn: '2026-11',
  onNode: ['alb', 'nlb', 'gwlb'],
  check(loadBalancer, facts, report) {
    for (const [zone, inZone] of facts.subnetsByZone(loadBalancer)) {
      if (inZone.length < 2) continue;
      const on = [loadBalancer.id, ...inZone.map((subnet) => subnet.id)];
      report(sentence(`${titled(loadBalancer)} spans ${listedNodes(inZone)}, all in ${facts.zoneName(zone)}.`), {
        on,
        fixes: () => keepFixes(loadBalancer, inZone),
      });
    }
  },
});

/** One for each subnet that could stay. */
function keepFixes(node: DiagramNode, subnets: readonly NodeOf<'subnet'>[]): readonly QuickFix[] {
  return subnets.map((kept) => {
    const others = subnets.filter((subnet) => subnet !== kept).map(({ id }) => id);
    return fix(`keep-${kept.id}`, `Keep ${nodeName(kept)} in that zone`, detach(node.id, 'subnets', ...others));
  });
}
