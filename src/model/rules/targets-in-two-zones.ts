import { fix } from '../fixes/edits';
import { twin } from '../fixes/twin';
import { defineRule, titled } from './rule';
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
  onNode: ['targetGroup'],
  check(group, facts, report) {
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
