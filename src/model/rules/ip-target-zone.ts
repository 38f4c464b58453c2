import { isKnownVpc, isPrivate, vpcHolds } from '../facts/addresses';
import { fix, setField } from '../fixes/edits';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const ipTargetZone = defineRule({
  id: 'LB-14',
  title: 'A target outside the VPC is registered for all zones',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'AWS knows the zone of an address only inside the VPC of the group; for any other it must be told "all".',
  consequence: 'AWS refuses the target with a validation error about the Availability Zone.',
  fix: 'Set the zone of the address to "all".',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-targetgroup.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html',
  ],
  checkedOn: '2026-11',
  onNode: ['targetGroup'],
  check(group, facts, report) {
    const vpc = facts.vpc(group);
    if (group.props.targetType !== 'ip' || !vpc || !isKnownVpc(vpc)) return;
    for (const { id, address, zone } of group.props.addresses) {
      if (isPrivate(address) !== true || vpcHolds(vpc, address) || zone.trim() === 'all') continue;
      const set = zone.trim() === '' ? 'names no zone' : `names zone ${zone.trim()}`;
      report(
        sentence(`${titled(group)} registers ${address.trim()} outside ${titled(vpc)} and ${set}; it must say "all".`),
        {
          fixes: () => [
            fix('zone-all', `Register ${address.trim()} for all zones`, setField(group.id, id, 'zone', 'all')),
          ],
        },
      );
    }
  },
});
