import type { NodeOf } from '../document/diagram';
import { accepts } from '../kinds/connections';
import type { RowId } from '../kinds/fields';
import { type Graph, isOf } from './graph';
import { typedUri } from './typed-uri';

export type Api = NodeOf<'restApi'> | NodeOf<'httpApi'> | NodeOf<'webSocketApi'>;
export type ApiRoute = Api['props']['routes'][number];
/** An API whose routes are methods of paths; those of a WebSocket API are kinds of messages. */
export type PathApi = NodeOf<'restApi'> | NodeOf<'httpApi'>;
export type PathRoute = PathApi['props']['routes'][number];
export type LoadBalancer = NodeOf<'nlb'> | NodeOf<'alb'>;
export type Listener = LoadBalancer['props']['listeners'][number];
export type VpcLink = NodeOf<'vpcLinkV1'> | NodeOf<'vpcLinkV2'>;

export interface BackendListener {
  readonly loadBalancer: LoadBalancer;
  readonly listener: Listener;
}

/** Where a route ends. Anything but `found` says why it is not known; an ambiguous route is never guessed. */
export type RouteBackend =
  | { readonly status: 'found'; readonly link: VpcLink; readonly at: BackendListener }
  | { readonly status: 'unwired' }
  | { readonly status: 'not-a-link' }
  | { readonly status: 'no-load-balancer'; readonly link: VpcLink }
  | { readonly status: 'no-listener'; readonly link: VpcLink; readonly loadBalancers: readonly LoadBalancer[] }
  | { readonly status: 'ambiguous'; readonly link: VpcLink; readonly candidates: readonly BackendListener[] };

/** Follows a route over its wire and link to a listener: the one it names, the one on its typed port, or the only one. */
export function backendOf(graph: Graph, api: Api, route: ApiRoute): RouteBackend {
  const [wire] = graph.wiresFrom(api.id, route.id);
  if (!wire) return { status: 'unwired' };
  const link = graph.node(wire.to.node);
  if (!link || !isOf(link, 'vpcLinkV1', 'vpcLinkV2') || !accepts(api.kind, link.kind)) return { status: 'not-a-link' };
  const loadBalancers = loadBalancersBehind(graph, link);
  if (loadBalancers.length === 0) return { status: 'no-load-balancer', link };
  const candidates = loadBalancers.flatMap((loadBalancer) =>
    loadBalancer.props.listeners.map((listener) => ({ loadBalancer, listener })),
  );
  const named =
    candidates.find(({ listener }) => listener.id === route.listener) ?? onTypedPort(api, route, candidates);
  const [first, ...others] = candidates;
  if (named) return { status: 'found', link, at: named };
  if (!first) return { status: 'no-listener', link, loadBalancers };
  return others.length === 0 ? { status: 'found', link, at: first } : { status: 'ambiguous', link, candidates };
}

/** The port in the typed address of a REST or WebSocket route picks the listener, unless two load balancers have it. */
function onTypedPort(api: Api, route: ApiRoute, candidates: readonly BackendListener[]): BackendListener | undefined {
  const typed = typedUri(route);
  if (api.kind === 'httpApi' || typed.status !== 'read') return undefined;
  const [match, another] = candidates.filter(({ listener }) => listener.port === typed.uri.port);
  return another ? undefined : match;
}

/** The load balancers a link is wired to; a wire that AWS would refuse leads nowhere. */
export function loadBalancersBehind(graph: Graph, link: VpcLink): readonly LoadBalancer[] {
  return graph.wiresFrom(link.id).flatMap((wire) => {
    const node = graph.node(wire.to.node);
    return node && isOf(node, 'nlb', 'alb') && accepts(link.kind, node.kind) ? [node] : [];
  });
}

/** The target groups a listener sends to. */
export function targetGroupsOf(
  graph: Graph,
  loadBalancer: LoadBalancer,
  listener: RowId,
): readonly NodeOf<'targetGroup'>[] {
  return graph.wiresFrom(loadBalancer.id, listener).flatMap((wire) => {
    const node = graph.node(wire.to.node);
    return node && isOf(node, 'targetGroup') ? [node] : [];
  });
}

/**
 * The scheme a caller must speak at a listener: HTTPS and TLS say it themselves; a TCP listener passes the bytes on, so
 * what stands behind it decides (TLS passthrough to an ALB's HTTPS listener).
 */
export function schemeAt(graph: Graph, at: BackendListener): 'http' | 'https' {
  return knownSchemeAt(graph, at) ?? 'http';
}

/** The same, or undefined where bytes are passed on to targets that end TLS themselves or do not: they do not say. */
export function knownSchemeAt(graph: Graph, at: BackendListener): 'http' | 'https' | undefined {
  const { protocol } = at.listener;
  if (protocol === 'HTTPS' || protocol === 'TLS') return 'https';
  if (protocol !== 'TCP') return 'http';
  for (const group of targetGroupsOf(graph, at.loadBalancer, at.listener.id)) {
    if (group.props.protocol === 'TLS') return 'https';
    for (const wire of graph.wiresFrom(group.id)) {
      const target = graph.node(wire.to.node);
      if (!target || !isOf(target, 'alb')) continue;
      const behind = target.props.listeners.find((listener) => listener.port === group.props.port);
      if (behind) return behind.protocol === 'HTTPS' ? 'https' : 'http';
    }
  }
  return undefined;
}
