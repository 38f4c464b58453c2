import type { NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { fix, setProp } from '../fixes/edits';
import { twin } from '../fixes/twin';
import { nodeName } from '../fixes/words';
import { defineRule, type Report, titled } from './rule';
import { sentence } from './words';

export const targetsInTwoZones = defineRule({
  id: 'HA-01',
  title: 'The instances behind a target group stand in two zones',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'One instance, or one zone, is a single point of failure behind a load balancer that has none.',
  consequence: 'When that instance or zone fails, every request fails.',
  fix: 'Add an instance in a second zone.',
  sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html'],
  checkedOn: '2026-11',
  onNode: ['targetGroup', 'rds', 'autoScalingGroup'],
  check(node, facts, report) {
    if (node.kind !== 'targetGroup') return checkProduction(node, facts, report);
    const group = node;
    const instances = facts.targets(group).filter((target) => target.kind === 'ec2');
    const zones = instances.map((instance) => facts.zones(instance)[0]);
    const names = new Set(zones.map((zone) => zone && facts.zoneName(zone)));
    const [only] = names;
    // An instance whose zone is not known may stand in another one.
    if (names.size !== 1 || only === undefined) return;
    const what = instances.length === 1 ? 'one instance' : `${instances.length} instances`;
    report(sentence(`${titled(group)} has ${what}, in ${only} only.`), {
      fixes: () => {
        const [first] = instances;
        const where = first && facts.subnets(first)[0];
        return first && where
          ? [fix('add-instance', `Add an instance in a second zone`, twin(group.id, first, where))]
          : [];
      },
    });
  },
});

/** What one zone or one machine may take down is told where the account is one of production. */
function checkProduction(node: NodeOf<'rds'> | NodeOf<'autoScalingGroup'>, facts: Facts, report: Report): void {
  if (facts.account(node)?.props.environment !== 'production') return;
  if (node.kind === 'rds') {
    if (node.props.multiAz) return;
    report(sentence(`${titled(node)} runs in one zone, in an account of production.`), {
      fixes: () => [fix('multi-az', `Run ${nodeName(node)} in two zones`, setProp(node.id, 'multiAz', true))],
    });
  } else if (node.props.minSize < 2) {
    report(sentence(`${titled(node)} may shrink to ${node.props.minSize}, in an account of production.`), {
      fixes: () => [fix('keep-two', `Keep two instances of ${nodeName(node)}`, setProp(node.id, 'minSize', 2))],
    });
  }
}
