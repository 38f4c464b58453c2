import type { DiagramNode, NodeOf } from '../document/diagram';
import type { BackendListener, LoadBalancer } from '../graph/backend';
import { atPublicName, onInternet, type Position, positionOf } from './addresses';
import { intoApi } from './api-entry';
import { judged, passed } from './checks';
import { intoDistribution, intoHostedZone } from './edge-entry';
import { crossLeg } from './leg';
import { noListener } from './listeners';
import { service, titled } from './names';
import { intoGatewayEndpoint, intoService } from './service-entry';
import { type Question, type Step, step, stopAt } from './stops';
import type { Protocol } from './trace-types';

/** The ways by which a caller reaches a node directly; several for a load balancer with several listeners. */
export function enter(
  question: Question,
  caller: Position,
  target: DiagramNode,
  about: Partial<Step> = {},
): readonly Step[] {
  switch (target.kind) {
    case 'restApi': {
      const doors = doorsOf(question, caller, target);
      if (doors.length > 0) return doors.flatMap((door) => enter(question, caller, door, about));
      return [intoApi(question, caller, target, about)];
    }
    case 'httpApi':
    case 'webSocketApi':
      return [intoApi(question, caller, target, about)];
    case 'alb':
    case 'nlb':
      return intoBalancer(question, caller, target, about);
    case 'lambda':
      return [intoFunction(question, caller, target, about)];
    case 'cloudFront':
      return [intoDistribution(question, caller, target, about)];
    case 'hostedZone':
      return [intoHostedZone(caller, target, about)];
    case 's3Bucket':
    case 'awsService':
      return [intoService(question, caller, target, about)];
    case 'gatewayEndpoint':
      return [intoGatewayEndpoint(question, caller, target, about)];
    case 'httpEndpoint':
      return [connect(question, caller, target, onInternet(target), 443, about)];
    default: {
      const position = positionOf(question.net, target);
      return position
        ? portsOf(question, target).map((port) => connect(question, caller, target, position, port, about))
        : [];
    }
  }
}

/** A private API is entered by the execute-api endpoints around the caller, or those wired to it. */
function doorsOf({ net }: Question, caller: Position, api: NodeOf<'restApi'>): readonly DiagramNode[] {
  if (api.props.endpointType !== 'PRIVATE' || (caller.place !== 'vpc' && caller.place !== 'on-premises')) return [];
  const { graph } = net.facts;
  const home = caller.spots[0]?.vpc;
  const near = home ? graph.inside(home.id, 'interfaceEndpoint') : [];
  const own = near.filter(({ props }) => props.service.trim() === 'execute-api');
  const wired = graph.wiresTo(api.id).flatMap((wire) => graph.node(wire.from.node) ?? []);
  return own.length > 0 ? own : wired.filter(({ kind }) => kind === 'interfaceEndpoint');
}

function connect(
  question: Question,
  caller: Position,
  target: DiagramNode,
  to: Position,
  port: number | undefined,
  about: Partial<Step>,
): Step {
  const protocol = question.protocol ?? 'tcp';
  const asked = question.goals.has(target.id) && question.port !== undefined ? question.port : port;
  const { checks, through } = crossLeg(question.net, { from: caller, to, protocol, port: asked });
  return step(stopAt(target, { caller, port: asked, protocol }), {
    via: service(protocol, asked),
    ...about,
    checks,
    through,
  });
}

/** The ports that a node is known to be called on; undefined when it may be any. */
function portsOf({ net }: Question, target: DiagramNode): readonly (number | undefined)[] {
  if (target.kind === 'ecsService') return [target.props.containerPort];
  if (target.kind === 'rds' || target.kind === 'onPremServer' || target.kind === 'onPremDatabase')
    return [target.props.port];
  if (target.kind === 'interfaceEndpoint') return endpointPorts(net.facts.graph, target.id);
  const groups = net.facts.graph.wiresTo(target.id).flatMap((wire) => {
    const group = net.facts.graph.node(wire.from.node);
    return group?.kind === 'targetGroup' ? [group.props.port] : [];
  });
  return [groups[0]];
}

/** An endpoint of an AWS service listens on 443, one of an endpoint service on the ports of the NLB behind it. */
function endpointPorts(graph: Question['net']['facts']['graph'], id: DiagramNode['id']): readonly number[] {
  const after = (from: DiagramNode['id']) => graph.wiresFrom(from).flatMap((wire) => graph.node(wire.to.node) ?? []);
  const ports = after(id)
    .filter(({ kind }) => kind === 'endpointService')
    .flatMap((offered) => after(offered.id))
    .flatMap((node) => (node.kind === 'nlb' ? node.props.listeners.map(({ port }) => port) : []));
  return ports.length > 0 ? [...new Set(ports)] : [443];
}

function intoBalancer(
  question: Question,
  caller: Position,
  target: LoadBalancer,
  about: Partial<Step>,
): readonly Step[] {
  const position = positionOf(question.net, target);
  if (!position) return [];
  const isGoal = question.goals.has(target.id);
  const fitting = target.props.listeners.filter(
    ({ port }) => !isGoal || question.port === undefined || port === question.port,
  );
  if (fitting.length === 0)
    return [
      step(stopAt(target, { caller, port: question.port }), { ...about, checks: [noListener(target, question.port)] }),
    ];
  return fitting.map((listener) => intoListener(question, caller, position, { loadBalancer: target, listener }, about));
}

function intoListener(
  question: Question,
  caller: Position,
  to: Position,
  at: BackendListener,
  about: Partial<Step>,
): Step {
  const { port, protocol: spoken } = at.listener;
  const protocol = protocolAt(spoken, question.protocol);
  const { checks, through } = crossLeg(question.net, { from: caller, to, protocol, port });
  const via = `${spoken} ${port}`;
  return step(stopAt(at.loadBalancer, { caller, at, port, protocol }), { via, ...about, checks: [...checks], through });
}

/** What carries a listener's protocol. */
function protocolAt(spoken: string, asked: Protocol | undefined): Protocol {
  if (spoken === 'UDP' || spoken === 'QUIC') return 'udp';
  return spoken === 'TCP_UDP' || spoken === 'TCP_QUIC' ? (asked ?? 'tcp') : 'tcp';
}

/** Functions are invoked through AWS's own API, wherever their network interfaces are; the internet needs their URL. */
function intoFunction(
  question: Question,
  caller: Position,
  target: DiagramNode & { kind: 'lambda' },
  about: Partial<Step>,
): Step {
  const arrived = stopAt(target, { caller, protocol: 'tcp' });
  const what = `${titled(target)} can be invoked`;
  if (caller.place === 'aws') return step(arrived, { via: 'invocation', ...about, checks: [passed(what)] });
  const hasUrl = target.props.functionUrl !== 'none';
  if (caller.place === 'vpc' && !hasUrl) return { ...intoService(question, caller, target, about), to: arrived };
  const leg =
    caller.place === 'vpc'
      ? crossLeg(question.net, { from: caller, to: atPublicName(), protocol: 'tcp', port: 443 })
      : undefined;
  const check = judged(hasUrl ? 'yes' : 'no', `${titled(target)} has a function URL`, () => ({
    node: target,
    code: 'not-exposed',
    rule: null,
    message: `${titled(target)} has no function URL; nobody outside of AWS invokes it.`,
    fix: 'Put an API in front, or give the function a URL.',
  }));
  return step(arrived, {
    via: 'HTTPS 443',
    ...about,
    checks: [check, ...(leg?.checks ?? [])],
    through: leg?.through ?? [],
  });
}
