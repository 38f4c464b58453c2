import type { DiagramNode } from '../document/diagram';
import { isOf } from '../graph/graph';
import { onInternet, type Position, positionOf } from './addresses';
import { enter } from './entry';
import type { Network } from './failures';
import type { Goals } from './goals';
import { crossLeg } from './leg';
import { service } from './names';
import { stepsFrom } from './steps';
import { type Question, type Step, type Stop, step, stopAt } from './stops';
import type { TraceEnd } from './trace-types';

/** Where a trace begins: at one stop, or at one of several that count as the same beginning. */
export function startsOf(net: Network, from: TraceEnd): readonly Stop[] {
  const { graph } = net.facts;
  if (from === 'internet') return [outsideStop('internet', onInternet())];
  if (from === 'on-prem') {
    return graph.ofKind('onPremises').flatMap((network) => {
      const position = positionOf(net, network);
      return position ? [{ ...stopAt(network, { caller: position }), end: from }] : [];
    });
  }
  const node = graph.node(from);
  if (!node) return [];
  if (isOf(node, 'alb', 'nlb')) {
    return node.props.listeners.map((listener) =>
      stopAt(node, { at: { loadBalancer: node, listener }, port: listener.port }),
    );
  }
  if (node.kind === 'targetGroup') {
    const into = net.facts.listenersInto(node);
    return into.length > 0 ? into.map((at) => stopAt(node, { at, port: node.props.port })) : [stopAt(node)];
  }
  return [stopAt(node, { caller: positionOf(net, node) })];
}

function outsideStop(end: 'internet' | 'on-prem', caller: Position): Stop {
  return {
    key: end,
    end,
    node: undefined,
    caller,
    protocol: undefined,
    port: undefined,
    at: undefined,
    route: undefined,
    request: undefined,
  };
}

/** What stands at the beginning calls along its wires, and where it `mayTry`, every address there is. */
export function firstSteps(question: Question, start: Stop, goals: Goals, mayTry: boolean): readonly Step[] {
  const { caller, node } = start;
  const along = stepsFrom(question, start);
  if (!caller || (node && !isCaller(node))) return along;
  const wired = new Set(along.map(({ to }) => to.end));
  const doors = doorsTo(question, goals, start).filter((door) => !wired.has(door.id) && door.id !== node?.id);
  const drawn = drawnDoors(question.net, start, doors);
  const entered = (mayTry ? doors : doors.filter((door) => drawn.has(door))).flatMap((door) =>
    enter(question, caller, door, { isDrawn: drawn.has(door) }),
  );
  return [...along, ...entered, ...(mayTry ? toInternet(question, caller) : [])];
}

function isCaller(node: DiagramNode): boolean {
  const callers = ['client', 'onPremises', 'onPremServer', 'ec2', 'ecsService', 'autoScalingGroup', 'lambda'];
  return callers.includes(node.kind);
}

const DOORS = ['restApi', 'httpApi', 'webSocketApi', 'cloudFront', 'hostedZone', 'alb', 'nlb'] as const;

/** The goals themselves, and what takes requests on behalf of them. */
function doorsTo({ net }: Question, { ends, leading, mayBeDirect }: Goals, start: Stop): readonly DiagramNode[] {
  return [...leading].flatMap((id) => {
    const node = net.facts.graph.node(id);
    if (!node) return [];
    // A target group is reached through its load balancers only.
    const isItsBalancer = !mayBeDirect && isOf(node, 'alb', 'nlb');
    return (ends.has(id) ? mayBeDirect : isItsBalancer || isDoor(node, start)) ? [node] : [];
  });
}

/** People outside may call whatever there is; a workload calls what it is wired to, and the endpoints around it. */
function isDoor(node: DiagramNode, { caller }: Stop): boolean {
  if (node.kind === 'interfaceEndpoint') return caller?.place !== 'internet';
  return (caller?.place === 'internet' || caller?.place === 'on-premises') && isOf(node, ...DOORS);
}

/** What counts as drawn from the internet or a network: what a caller there is wired to; else, what is there to be called. */
function drawnDoors({ facts }: Network, start: Stop, doors: readonly DiagramNode[]): ReadonlySet<DiagramNode> {
  const isFrom = (door: DiagramNode, test: (caller: DiagramNode) => boolean) =>
    facts.graph.wiresTo(door.id).some((wire) => {
      const caller = facts.graph.node(wire.from.node);
      return caller !== undefined && test(caller);
    });
  if (start.end === 'internet') {
    const wired = doors.filter((door) => isFrom(door, ({ kind }) => kind === 'client'));
    return new Set(wired.length > 0 ? wired : doors.filter(isPublicDoor));
  }
  if (start.end !== 'on-prem') return new Set();
  const isInside = (caller: DiagramNode) => facts.graph.ancestors(caller).some(({ id }) => id === start.node?.id);
  const called = doors.filter((door) => isFrom(door, isInside));
  return new Set(called.length > 0 ? called : doors.filter((door) => isDoor(door, start)));
}

function isPublicDoor(node: DiagramNode): boolean {
  if (isOf(node, 'alb', 'nlb')) return node.props.scheme === 'internet-facing';
  return isOf(node, 'restApi', 'httpApi', 'webSocketApi', 'cloudFront', 'hostedZone');
}

function toInternet(question: Question, caller: Position): readonly Step[] {
  if (!question.goals.has('internet') || caller.place === 'internet') return [];
  const protocol = question.protocol ?? 'tcp';
  const port = question.port ?? 443;
  const { checks, through } = crossLeg(question.net, { from: caller, to: onInternet(), protocol, port });
  const arrived = { ...outsideStop('internet', caller), port, protocol };
  return [step(arrived, { via: service(protocol, port), checks, through, isDrawn: false })];
}
