import type { DiagramNode, NodeOf } from '../document/diagram';
import type { Facts, WireEnds } from '../facts/facts';
import { fix, removeWires, setProp, setProps } from '../fixes/edits';
import type { QuickFix } from '../fixes/quick-fix';
import { speak, targetAlb } from '../fixes/target-groups';
import { nodeName } from '../fixes/words';
import type { Listener } from '../graph/backend';
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
    for (const { text, fixes } of problemsOf(ends.from, ends, facts)) report(sentence(text), { fixes });
    tooMany(ends.from, ends, facts, report);
  },
});

type TargetGroup = NodeOf<'targetGroup'>;

interface Problem {
  readonly text: string;
  readonly fixes: () => readonly QuickFix[];
}

function problemsOf(group: TargetGroup, ends: WireEnds, facts: Facts): readonly Problem[] {
  const { to } = ends;
  const { targetType } = group.props;
  const takeOut = () => leaveOut(group, ends);
  if (to.kind !== 'alb') {
    const text = `${titled(group)} of type alb takes one ALB, not ${titled(to)}.`;
    const isOnly = facts.graph.wiresFrom(group.id).length === 1;
    return targetType === 'alb' ? [{ text, fixes: () => [...(isOnly ? [ofInstances(group)] : []), ...takeOut()] }] : [];
  }
  if (targetType === 'instance') {
    const isOnly = facts.graph.wiresFrom(group.id).length === 1;
    const text = `${titled(group)} of type instance cannot send to ${titled(to)}; make it alb.`;
    return [{ text, fixes: () => (isOnly ? [ofAlb(group, to)] : takeOut()) }];
  }
  if (targetType !== 'alb') return []; // By IP address: LB-09.
  return [...wrongProtocol(group), ...wrongPlace(group, to, takeOut, facts), ...noListener(group, to)];
}

function wrongProtocol(group: TargetGroup): readonly Problem[] {
  const { protocol } = group.props;
  if (protocol === 'TCP') return [];
  const text = `${titled(group)} of type alb has protocol ${protocol}; it must be TCP.`;
  return [{ text, fixes: () => [fix('speak-tcp', `Make ${nodeName(group)} TCP`, speak(group, 'TCP'))] }];
}

function wrongPlace(group: TargetGroup, alb: DiagramNode, fixes: Problem['fixes'], facts: Facts): readonly Problem[] {
  const where = !facts.mayShareVpc(group, alb) ? 'VPC' : !facts.mayShareAccount(group, alb) ? 'account' : undefined;
  return where ? [{ text: `${titled(alb)} stands in another ${where} than ${titled(group)}.`, fixes }] : [];
}

function noListener(group: TargetGroup, alb: NodeOf<'alb'>): readonly Problem[] {
  const { port } = group.props;
  // An ALB without any listener is told by LB-01.
  if (alb.props.listeners.length === 0 || alb.props.listeners.some((listener) => listener.port === port)) return [];
  const text = `${titled(alb)} has no listener on port ${port}, the port of ${titled(group)}.`;
  const fixes = () => alb.props.listeners.map((listener) => onPort(group, listener));
  return [{ text, fixes }];
}

function ofAlb(group: TargetGroup, alb: NodeOf<'alb'>): QuickFix {
  return fix('make-type-alb', `Make ${nodeName(group)} of type alb`, targetAlb(group, alb));
}

function ofInstances(group: TargetGroup): QuickFix {
  return fix(
    'make-type-instance',
    `Make ${nodeName(group)} of type instance`,
    setProp(group.id, 'targetType', 'instance'),
  );
}

function onPort(group: TargetGroup, { port, protocol }: Listener): QuickFix {
  const values = { port, healthProtocol: protocol === 'HTTPS' ? 'HTTPS' : 'HTTP' };
  return fix(`use-port-${port}`, `Send to port ${port}, where ${protocol} is served`, setProps(group.id, values));
}

function leaveOut(group: TargetGroup, { to, wire }: WireEnds): readonly QuickFix[] {
  const title = `Take ${nodeName(to)} out of ${nodeName(group)}`;
  return wire ? [fix('leave-out', title, removeWires(wire.id))] : [];
}

/** Which of several ALBs is meant is not known, so every wire is one too many, and all are told in the same words. */
function tooMany(group: NodeOf<'targetGroup'>, { to, wire }: WireEnds, facts: Facts, report: Report): void {
  if (group.props.targetType !== 'alb' || to.kind !== 'alb') return;
  const others = facts.graph.wiresFrom(group.id).filter((each) => each.id !== wire?.id);
  const targets = [to, ...others.flatMap((each) => facts.graph.node(each.to.node) ?? [])];
  const all = byId([...new Map(targets.map((target) => [target.id, target])).values()]);
  if (all.length < 2) return;
  const message = `${titled(group)} of type alb takes one target, not ${listed(all.map(titled))}.`;
  const wires = facts.graph.wiresFrom(group.id);
  report(message, {
    on: [group.id, ...all.map(({ id }) => id)],
    fixes: () =>
      all.map((kept) => {
        const surplus = wires.filter((each) => each.to.node !== kept.id).map(({ id }) => id);
        return fix(`keep-${kept.id}`, `Keep ${nodeName(kept)} as the only target`, removeWires(...surplus));
      }),
  });
}
