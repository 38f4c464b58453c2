import type { DiagramNode, NodeOf } from '../document/diagram';
import { mayKeepCallerAddress } from '../facts/load-balancing';
import type { BackendListener } from '../graph/backend';
import { type Position, positionOf } from './addresses';
import { blocked, judged, notKnown, passed } from './checks';
import type { Network } from './failures';
import { hasHealthyOther, healthOf, legTo } from './health';
import { crossLeg } from './leg';
import { service, titled } from './names';
import { type Registered, registeredIn } from './registered';
import { type Question, type Step, type Stop, step, stopAt } from './stops';
import type { Check, Protocol } from './trace-types';
import { zoneChecks } from './zones';

type Group = NodeOf<'targetGroup'>;

/** Where a target group sends: to each of its registered targets. */
export function fromGroup(question: Question, stop: Stop): readonly Step[] {
  const { node, at } = stop;
  if (node?.kind !== 'targetGroup') return [];
  const registered = registeredIn(question.net, node).filter(({ target }) => question.leads(target));
  return registered.flatMap((one) => toTarget(question, stop, node, at, one));
}

function toTarget(
  question: Question,
  stop: Stop,
  group: Group,
  at: BackendListener | undefined,
  one: Registered,
): readonly Step[] {
  const { target, port, wire } = one;
  const protocol = protocolOf(group, stop.protocol);
  const via = target.kind === 'lambda' ? 'invocation' : service(protocol, port);
  // A group alone, without the load balancer whose packets would be followed.
  if (!at) return arrivals(target, port, { protocol }).map(({ to, checks }) => step(to, { via, wire, checks }));
  const isMember = membership(question, at, group, target);
  if (isMember.ok === 'no') return [step(stopAt(target, { protocol, port }), { via, wire, checks: [isMember] })];
  const { checks, through, caller } = connect(question, { group, at, one, protocol }, stop.caller);
  return arrivals(target, port, { protocol, caller, request: stop.request }).map(({ to, checks: more }) =>
    step(to, { via, wire, checks: [isMember, ...checks, ...more], through }),
  );
}

interface Delivery {
  readonly group: Group;
  readonly at: BackendListener;
  readonly one: Registered;
  readonly protocol: Protocol;
}

/** The connection to a target, and whose it is for what stands there. */
function connect({ net }: Question, { group, at, one, protocol }: Delivery, opener: Position | undefined) {
  const keeps = mayKeepCallerAddress(at.loadBalancer, group) ? opener : undefined;
  const caller = keeps ?? positionOf(net, at.loadBalancer);
  const zones = zoneChecks(net, at.loadBalancer, group, one.target);
  const leg = one.target.kind === 'lambda' ? undefined : legTo(net, at.loadBalancer, group, one.target, one.port);
  const crossed = leg && crossLeg(net, { ...leg, protocol, seenAs: keeps && onBehalf(leg.from, keeps) });
  const way = [...zones, ...(crossed?.checks ?? [])];
  const isOpen = way.every(({ ok }) => ok !== 'no');
  const checks = [...way, ...(isOpen ? healthChecks(net, at, group, one) : [])];
  return { checks, through: crossed?.through ?? [], caller };
}

/** The address is the caller's, but a rule that names a group of the load balancer admits it all the same. */
function onBehalf(loadBalancer: Position, caller: Position): Position {
  return { ...caller, groups: [...(loadBalancer.groups ?? []), ...(caller.groups ?? [])] };
}

interface Arrival {
  readonly to: Stop;
  readonly checks: readonly Check[];
}

/** At an ALB the request arrives at a listener; anything else is where it arrives. */
function arrivals(
  target: DiagramNode,
  port: number,
  about: Partial<Pick<Stop, 'protocol' | 'caller' | 'request'>>,
): readonly Arrival[] {
  if (target.kind === 'lambda') return [{ to: stopAt(target, { protocol: about.protocol }), checks: [] }];
  if (target.kind !== 'alb') return [{ to: stopAt(target, { ...about, port, request: undefined }), checks: [] }];
  const what = `${titled(target)} has a listener on ${port}`;
  const listener = target.props.listeners.find((each) => each.port === port);
  if (listener)
    return [{ to: stopAt(target, { ...about, port, at: { loadBalancer: target, listener } }), checks: [passed(what)] }];
  const message = `${titled(target)} has no listener on ${port}, which the target group sends to.`;
  const fix = 'Set the port of the target group to that of a listener.';
  return [
    {
      to: stopAt(target, { ...about, port }),
      checks: [blocked(what, { node: target, code: 'no-listener', rule: 'LB-06', message, fix })],
    },
  ];
}

function protocolOf(group: Group, arrived: Protocol | undefined): Protocol {
  if (group.props.protocol === 'UDP' || group.props.protocol === 'QUIC') return 'udp';
  return group.props.protocol === 'TCP_UDP' || group.props.protocol === 'TCP_QUIC' ? (arrived ?? 'tcp') : 'tcp';
}

/** Instances and ALBs are targets in the VPC of their load balancer only; addresses may be elsewhere. */
function membership({ net }: Question, { loadBalancer }: BackendListener, group: Group, target: DiagramNode): Check {
  const { targetType } = group.props;
  if (targetType !== 'instance' && targetType !== 'alb')
    return passed(`${titled(target)} is registered in ${titled(group)}`);
  return judged(
    net.facts.mayShareVpc(loadBalancer, target) ? 'yes' : 'no',
    `${titled(target)} is registered in ${titled(group)}`,
    () => ({
      node: target,
      code: 'no-target',
      rule: targetType === 'alb' ? 'LB-06' : 'LB-11',
      message: `${titled(target)} stands in another VPC; a group of type ${targetType} takes targets of the VPC of ${titled(loadBalancer)}.`,
      fix: targetType === 'alb' ? 'Use an ALB of the same VPC.' : 'Register it by its address, in a group of type ip.',
    }),
  );
}

/** An unhealthy target gets nothing while another one is healthy; with none the load balancer sends to all. */
function healthChecks(
  net: Network,
  { loadBalancer }: BackendListener,
  group: Group,
  one: Registered,
): readonly Check[] {
  const { isHealthy, reason, rule } = healthOf(net, loadBalancer, group, one);
  const what = `${titled(one.target)} passes the health checks of ${titled(group)}`;
  if (isHealthy === 'yes') return [passed(what)];
  if (isHealthy === 'unknown') return [notKnown(what)];
  const other = hasHealthyOther(net, loadBalancer, group, one);
  if (other === 'unknown') return [notKnown(what)];
  if (other === 'no')
    return [
      passed(
        `no target of ${titled(group)} is healthy, so ${titled(loadBalancer)} fails open and sends to all (LB-25)`,
      ),
    ];
  return [
    blocked(what, {
      node: one.target,
      code: 'unhealthy',
      rule: rule ?? 'LB-23',
      message: `${titled(one.target)} is unhealthy and gets no traffic: ${reason}.`,
      fix: 'Let the health checks of the group reach it and be answered.',
    }),
  ];
}
