import type { NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { fix } from '../fixes/edits';
import { addAlarm } from '../fixes/logs';
import { nodeName } from '../fixes/words';
import type { NodeId } from '../kinds/fields';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const failOpenAlarm = defineRule({
  id: 'LB-25',
  title: 'An alarm tells when no target is healthy',
  severity: { aws: 'info', 'saa-c03': 'info' },
  why: 'When every target is unhealthy, NLB and ALB fail open: they send to all of them.',
  consequence: 'Callers get errors of the targets instead of one clear answer, and nobody is told.',
  fix: 'Alarm on UnHealthyHostCount of the group.',
  sources: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/modify-target-group-health-settings.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html',
  ],
  checkedOn: '2026-11',
  today:
    'The exam material says that a load balancer stops sending to unhealthy targets; without any healthy one it sends to all.',
  onNode: ['targetGroup'],
  check(group, facts, report) {
    const region = facts.region(group);
    // A drawing without any alarm does not speak of monitoring.
    if (!region || facts.graph.wiresFrom(group.id).length === 0) return;
    const alarms = facts.graph.inside(region.id, 'alarm');
    if (alarms.length === 0 || group.props.targetType === 'lambda') return;
    if (alarms.some(({ props }) => COUNTS.has(props.metric.trim()) && isOn(props.resource, group, facts))) return;
    report(
      sentence(
        `no alarm watches UnHealthyHostCount of ${titled(group)}; without a healthy target requests go to all of them.`,
      ),
      {
        fixes: () => [
          fix(
            'add-alarm',
            `Add an alarm on UnHealthyHostCount of ${nodeName(group)}`,
            addAlarm(group.id, 'UnHealthyHostCount'),
          ),
        ],
      },
    );
  },
});

const COUNTS: ReadonlySet<string> = new Set(['UnHealthyHostCount', 'HealthyHostCount']);

/** An alarm on the load balancer counts the hosts of all its groups. */
function isOn(resource: NodeId | null, group: NodeOf<'targetGroup'>, facts: Facts): boolean {
  return resource === group.id || facts.listenersInto(group).some(({ loadBalancer }) => loadBalancer.id === resource);
}
