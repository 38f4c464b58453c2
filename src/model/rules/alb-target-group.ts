import type { DiagramNode, NodeOf } from '../document/diagram';
import type { Facts, WireEnds } from '../facts/facts';
import { byId } from '../lib/order';
import { defineRule, type Report, titled } from './rule';
import { listed, sentence } from './words';

export const albTargetGroup = defineRule({
  id: 'LB-06',
  title: 'A target group in front of an ALB is of type alb: TCP, one ALB of its VPC, on a port the ALB listens to',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'An NLB passes connections on to exactly one ALB of the same VPC and account, to a listener on the same port.',
  consequence: 'AWS refuses the group or the target: InvalidConfigurationRequest or InvalidTarget.',
  fix: 'Use one group of type alb with protocol TCP and the port of the listener of the ALB.',
  sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/application-load-balancer-target.html'],
  checkedOn: '2026-11',
  onWire: { from: ['targetGroup'], to: ['alb', 'ec2'] },
  check(ends, facts, report) {
    if (ends.from.kind !== 'targetGroup') return;
    for (const problem of problemsOf(ends.from, ends, facts)) report(sentence(problem));
    tooMany(ends.from, ends, facts, report);
  },
});

function problemsOf(group: NodeOf<'targetGroup'>, ends: WireEnds, facts: Facts): readonly string[] {
  const { to } = ends;
  const { targetType } = group.props;
  if (to.kind !== 'alb') {
    return targetType === 'alb' ? [`${titled(group)} of type alb takes one ALB, not ${titled(to)}.`] : [];
  }
  if (targetType === 'instance')
    return [`${titled(group)} of type instance cannot send to ${titled(to)}; make it alb.`];
  if (targetType !== 'alb') return []; // By IP address: LB-09.
  return [...wrongProtocol(group), ...wrongPlace(group, to, facts), ...noListener(group, to)];
}

function wrongProtocol(group: NodeOf<'targetGroup'>): readonly string[] {
  const { protocol } = group.props;
  return protocol === 'TCP' ? [] : [`${titled(group)} of type alb has protocol ${protocol}; it must be TCP.`];
}

function wrongPlace(group: NodeOf<'targetGroup'>, alb: DiagramNode, facts: Facts): readonly string[] {
  if (!facts.mayShareVpc(group, alb)) return [`${titled(alb)} stands in another VPC than ${titled(group)}.`];
  if (!facts.mayShareAccount(group, alb)) return [`${titled(alb)} stands in another account than ${titled(group)}.`];
  return [];
}

function noListener(group: NodeOf<'targetGroup'>, alb: NodeOf<'alb'>): readonly string[] {
  const { port } = group.props;
  // An ALB without any listener is told by LB-01.
  if (alb.props.listeners.length === 0 || alb.props.listeners.some((listener) => listener.port === port)) return [];
  return [`${titled(alb)} has no listener on port ${port}, the port of ${titled(group)}.`];
}

/** Which of several ALBs is meant is not known, so every wire is one too many, and all are told in the same words. */
function tooMany(group: NodeOf<'targetGroup'>, { to, wire }: WireEnds, facts: Facts, report: Report): void {
  const others = facts.graph.wiresFrom(group.id).filter((each) => each.id !== wire?.id);
  const targets = [to, ...others.flatMap((each) => facts.graph.node(each.to.node) ?? [])];
  const all = byId([...new Map(targets.map((target) => [target.id, target])).values()]);
  if (group.props.targetType !== 'alb' || to.kind !== 'alb' || all.length < 2) return;
  const message = `${titled(group)} of type alb takes one target, not ${listed(all.map(titled))}.`;
  report(message, { on: [group.id, ...all.map(({ id }) => id)] });
}
