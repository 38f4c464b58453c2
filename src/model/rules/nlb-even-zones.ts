import type { NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { listed, sentence } from './words';

export const nlbEvenZones = defineRule({
  id: 'LB-19',
  title: 'An NLB without cross-zone has as many targets in each of its zones',
  severity: { aws: 'warning', 'saa-c03': 'info' },
  why: 'Cross-zone is off by default on an NLB: the node of a zone sends only to targets of its own zone.',
  consequence: 'Targets of the thin zone get more than their share; a zone without targets answers nobody.',
  fix: 'Turn cross-zone on, or put as many targets into each zone.',
  sources: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html',
    'https://repost.aws/knowledge-center/api-gateway-network-endpoint-error',
  ],
  checkedOn: '2026-11',
  today: 'The exam material says cross-zone is on by default; that is true of an ALB. On an NLB it is off.',
  onNode: ['nlb'],
  check(nlb, facts, report) {
    if (nlb.props.crossZone) return;
    for (const group of facts.groupsBehind(nlb)) {
      const counts = countByZone(nlb, group, facts);
      if (!counts || new Set(counts.map(([, count]) => count)).size < 2) continue;
      const where = counts.map(([zone, count]) => `${count === 0 ? 'none' : count} in ${zone}`);
      report(sentence(`${titled(nlb)} does not send across zones, and ${titled(group)} has ${listed(where)}.`), {
        on: [nlb.id, group.id],
        fixes: () => [fix('cross-zone', `Turn cross-zone on for ${nodeName(nlb)}`, setProp(nlb.id, 'crossZone', true))],
      });
    }
  },
});

/** How many targets stand in each zone of the load balancer; undefined when it is not known or not about instances. */
function countByZone(nlb: NodeOf<'nlb'>, group: NodeOf<'targetGroup'>, facts: Facts) {
  const targets = facts.targets(group);
  const zonesOfTargets = targets.flatMap((target) => facts.zones(target));
  if (targets.some((target) => target.kind === 'alb') || zonesOfTargets.length < targets.length) return undefined;
  const names = zonesOfTargets.map((zone) => facts.zoneName(zone));
  return facts.zones(nlb).map((zone) => {
    const name = facts.zoneName(zone);
    return [name, names.filter((other) => other === name).length] as const;
  });
}
