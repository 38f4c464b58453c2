import type { NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { listed, sentence } from './words';

export const zoneHasTargets = defineRule({
  id: 'CNT-25',
  title: 'A group that stays within zones has targets in each zone of its load balancer',
  severity: { aws: 'info', 'saa-c03': 'info' },
  why: 'With cross-zone off for the group, the load balancer sends only to targets in the zone a request came in by.',
  consequence: 'Requests that arrive in a zone without targets fail.',
  fix: 'Add a target in that zone, or let the group use the setting of the load balancer.',
  sources: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html',
    'https://repost.aws/knowledge-center/api-gateway-network-endpoint-error',
  ],
  checkedOn: '2026-11',
  onNode: ['targetGroup'],
  check(group, facts, report) {
    if (group.props.crossZone !== 'false') return;
    const zones = zonesOfTargets(group, facts);
    if (!zones) return;
    for (const loadBalancer of new Set(facts.listenersInto(group).map((at) => at.loadBalancer))) {
      // What an NLB does by its own setting is told by LB-19.
      if (loadBalancer.kind === 'nlb' && !loadBalancer.props.crossZone) continue;
      const empty = facts
        .zones(loadBalancer)
        .map(facts.zoneName)
        .filter((zone) => !zones.includes(zone));
      if (empty.length === 0) continue;
      report(
        sentence(`${titled(group)} has cross-zone off and no target in ${listed(empty)} of ${titled(loadBalancer)}.`),
        {
          on: [group.id, loadBalancer.id],
          fixes: () => [followFix(group)],
        },
      );
    }
  },
});

/** Names of the zones in which targets stand; undefined when there is none or one says no zone. */
function zonesOfTargets(group: NodeOf<'targetGroup'>, facts: Facts): readonly string[] | undefined {
  const places = facts.targets(group).map((target) => facts.zones(target));
  if (places.length === 0 || places.some((zones) => zones.length === 0)) return undefined;
  return places.flat().map(facts.zoneName);
}

function followFix(group: NodeOf<'targetGroup'>) {
  const title = `Let ${nodeName(group)} follow its load balancer across zones`;
  return fix('follow-load-balancer', title, setProp(group.id, 'crossZone', 'use_load_balancer_configuration'));
}
