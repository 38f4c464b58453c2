import { defineRule, titled } from './rule';
import { sentence } from './words';

export const addressInOtherVpc = defineRule({
  id: 'LB-12',
  title: 'Targets by IP address stand in the VPC of their target group, or in one that is routed to it',
  severity: { aws: 'info', 'saa-c03': 'error' },
  why: 'A load balancer reaches an address of another VPC only over peering or a transit gateway, with routes both ways.',
  consequence: 'Without those routes the target is unhealthy and callers get 504.',
  fix: 'Make sure that the VPCs are peered and routed, or move the target.',
  sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html'],
  checkedOn: '2026-11',
  today: 'Addresses of a peered VPC, on premises too, are valid targets when routes lead both ways.',
  onWire: { from: ['targetGroup'], to: ['ec2', 'ecsService', 'rds', 'interfaceEndpoint'] },
  check({ from, to }, facts, report) {
    if (from.kind !== 'targetGroup' || from.props.targetType !== 'ip' || facts.mayShareVpc(from, to)) return;
    report(sentence(`${titled(to)} stands in another VPC than ${titled(from)} of type ip.`));
  },
});
