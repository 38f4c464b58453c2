import { addressTargets, isPrivate, vpcHolds } from '../facts/addresses';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const ipTargetPrivate = defineRule({
  id: 'LB-13',
  title: 'Targets by address have private addresses',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A group of type ip takes addresses of its VPC and of the private ranges of RFC 1918 and RFC 6598, and no public ones.',
  consequence: 'AWS refuses the target with InvalidTarget.',
  fix: 'Register a private address that the load balancer can reach.',
  sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html'],
  checkedOn: '2026-11',
  onNode: ['targetGroup'],
  check(group, facts, report) {
    if (group.props.targetType !== 'ip') return;
    const vpc = facts.vpc(group);
    for (const { address, of } of addressTargets(facts, group)) {
      if (isPrivate(address) !== false || (vpc && vpcHolds(vpc, address))) continue;
      const what = of ? `${address} of ${titled(of)}` : address;
      report(sentence(`${titled(group)} registers ${what}, which is a public address.`), {
        on: of ? [group.id, of.id] : [group.id],
      });
    }
  },
});
