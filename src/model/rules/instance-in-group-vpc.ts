import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const instanceInGroupVpc = defineRule({
  id: 'LB-11',
  title: 'Targets by instance stand in the VPC of their target group',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A group of type instance registers instance ids, and those only count inside one VPC.',
  consequence: 'AWS refuses the target with InvalidTarget.',
  fix: 'Use a group of type ip and a route between the VPCs, or an instance of the same VPC.',
  sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html'],
  checkedOn: '2026-11',
  onWire: { from: ['targetGroup'], to: ['ec2', 'autoScalingGroup', 'ecsService'] },
  check({ from, to }, facts, report) {
    if (from.kind !== 'targetGroup' || from.props.targetType !== 'instance' || facts.mayShareVpc(from, to)) return;
    report(sentence(`${titled(to)} stands in another VPC than ${titled(from)} of type instance.`), {
      fixes: () => [
        fix('register-addresses', `Register addresses in ${nodeName(from)}`, setProp(from.id, 'targetType', 'ip')),
      ],
    });
  },
});
