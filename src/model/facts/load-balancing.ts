import type { DiagramNode, NodeOf, NodeOfAny } from '../document/diagram';
import { type BackendListener, backendOf, loadBalancersBehind, targetGroupsOf, type VpcLink } from '../graph/backend';
import { type Graph, isOf } from '../graph/graph';
import { isPrivate } from './addresses';
import type { WireEnds } from './facts';

const TARGETS = [
  'ec2',
  'alb',
  'autoScalingGroup',
  'ecsService',
  'lambda',
  'rds',
  'interfaceEndpoint',
  'onPremServer',
  'onPremDatabase',
] as const;

/** What a target group can be wired to. */
export type Target = NodeOfAny<(typeof TARGETS)[number]>;

/** Packets a load balancer sends to its targets. */
export interface Probe {
  readonly protocol: 'tcp' | 'udp';
  readonly port: number;
  readonly purpose: 'traffic' | 'health checks';
}

/** The targets a group is wired to. */
export function targetsOf(graph: Graph, group: NodeOf<'targetGroup'>): readonly Target[] {
  return graph.wiresFrom(group.id).flatMap((wire) => {
    const node = graph.node(wire.to.node);
    return node && isOf(node, ...TARGETS) ? [node] : [];
  });
}

/** The listeners that send to a group. */
export function listenersInto(graph: Graph, group: NodeOf<'targetGroup'>): readonly BackendListener[] {
  return graph.wiresTo(group.id).flatMap((wire) => {
    const loadBalancer = graph.node(wire.from.node);
    if (!loadBalancer || !isOf(loadBalancer, 'nlb', 'alb')) return [];
    const listener = loadBalancer.props.listeners.find(({ id }) => id === wire.from.port);
    return listener ? [{ loadBalancer, listener }] : [];
  });
}

/** The groups a load balancer sends to, over any of its listeners. */
export function groupsBehind(
  graph: Graph,
  loadBalancer: BackendListener['loadBalancer'],
): readonly NodeOf<'targetGroup'>[] {
  const groups = loadBalancer.props.listeners.flatMap(({ id }) => targetGroupsOf(graph, loadBalancer, id));
  return [...new Set(groups)];
}

/** The listeners that routes reach over a link; without routes the only listener there is, if there is just one. */
export function listenersThrough(graph: Graph, link: VpcLink): readonly BackendListener[] {
  const reached = new Map<string, BackendListener>();
  for (const wire of graph.wiresTo(link.id)) {
    const api = graph.node(wire.from.node);
    if (!api || !isOf(api, 'restApi', 'httpApi')) continue;
    const route = api.props.routes.find(({ id }) => id === wire.from.port);
    const backend = route && backendOf(graph, api, route);
    if (backend?.status === 'found') reached.set(backend.at.listener.id, backend.at);
  }
  if (reached.size > 0) return [...reached.values()];
  const all = loadBalancersBehind(graph, link).flatMap((loadBalancer) =>
    loadBalancer.props.listeners.map((listener) => ({ loadBalancer, listener })),
  );
  return all.length === 1 ? all : [];
}

/**
 * The port on which a target is registered: that of its group, unless ECS registers it. Tasks with an address of their
 * own are registered on the port of their container.
 */
export function registeredPort({ props }: NodeOf<'targetGroup'>, target: DiagramNode | undefined): number {
  const isTask = target?.kind === 'ecsService' && props.targetType === 'ip';
  return isTask ? target.props.containerPort : props.port;
}

/** What a load balancer sends to a target of a group. A check port that is no number is left out. */
export function probesOf(group: NodeOf<'targetGroup'>, target?: DiagramNode): readonly Probe[] {
  const { props } = group;
  // A function is invoked, not connected to.
  if (props.targetType === 'lambda') return [];
  const protocols: readonly Probe['protocol'][] =
    props.protocol === 'UDP' ? ['udp'] : props.protocol === 'TCP_UDP' ? ['tcp', 'udp'] : ['tcp'];
  const registered = registeredPort(group, target);
  const traffic: readonly Probe[] = protocols.map((protocol) => ({ protocol, port: registered, purpose: 'traffic' }));
  const text = props.healthPort.trim();
  const port = text === '' || text === 'traffic-port' ? registered : Number(text);
  return Number.isInteger(port) ? [...traffic, { protocol: 'tcp', port, purpose: 'health checks' }] : traffic;
}

/** True for a server on premises with a public address, which no target group takes. */
export function hasPublicAddress(target: Target): boolean {
  if (target.kind !== 'onPremServer' && target.kind !== 'onPremDatabase') return false;
  return isPrivate(target.props.address) === false;
}

/** True for an ALB without a listener on the port that is sent to: that is the reason, not its security groups. */
export function isDeafAlb(target: Target, port: number): boolean {
  return target.kind === 'alb' && target.props.listeners.every((listener) => listener.port !== port);
}

/**
 * True when targets see the caller's address instead of the load balancer's. An NLB keeps it by default, except for
 * targets of type ip over TCP or TLS, and except for callers that come over PrivateLink (a V1 link).
 */
export function keepsCallerAddress(
  graph: Graph,
  loadBalancer: BackendListener['loadBalancer'],
  group: NodeOf<'targetGroup'>,
): boolean {
  if (!mayKeepCallerAddress(loadBalancer, group)) return false;
  const callers = graph.wiresTo(loadBalancer.id).map((wire) => graph.node(wire.from.node)?.kind);
  return callers.length === 0 || callers.some((kind) => kind !== 'vpcLinkV1');
}

/** Whether a load balancer hands on the address of whoever calls it by its network address, not over PrivateLink. */
export function mayKeepCallerAddress(
  loadBalancer: BackendListener['loadBalancer'],
  { props }: NodeOf<'targetGroup'>,
): boolean {
  if (loadBalancer.kind === 'alb' || props.preserveClientIp === 'off') return false;
  const isStream = props.protocol === 'TCP' || props.protocol === 'TLS';
  return props.preserveClientIp === 'on' || props.targetType !== 'ip' || !isStream;
}

/** Protocols of target groups that a listener takes; undefined for a protocol its load balancer cannot listen to. */
export function groupProtocols({ loadBalancer, listener }: BackendListener): readonly string[] | undefined {
  return GROUP_PROTOCOLS[loadBalancer.kind]?.[listener.protocol];
}

const GROUP_PROTOCOLS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  alb: { HTTP: ['HTTP', 'HTTPS'], HTTPS: ['HTTP', 'HTTPS'] },
  nlb: {
    TCP: ['TCP', 'TCP_UDP'],
    TLS: ['TCP', 'TLS'],
    UDP: ['UDP', 'TCP_UDP'],
    TCP_UDP: ['TCP_UDP'],
    QUIC: ['QUIC', 'TCP_QUIC'],
    TCP_QUIC: ['TCP_QUIC'],
  },
};

/** The listener a wire starts at, drawn or about to be drawn. */
export function listenerAt({ from, row }: WireEnds): BackendListener | undefined {
  if (!isOf(from, 'nlb', 'alb')) return undefined;
  const listener = from.props.listeners.find(({ id }) => id === row);
  return listener && { loadBalancer: from, listener };
}
