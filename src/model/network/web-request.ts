import { routeName, typedUri } from '../facts/api';
import type { Facts } from '../facts/facts';
import type { Api, ApiRoute, LoadBalancer } from '../graph/backend';

/** What a request asks for, as far as the drawing says it. */
export interface WebRequest {
  /** For messages: `GET /orders`. */
  readonly name: string;
  /** The path it arrives with, variables in braces; several where the drawing does not say which. Undefined for any. */
  readonly paths: readonly string[] | undefined;
  /** The host it names, with `*` for what is not known. Undefined for any. */
  readonly host: string | undefined;
}

/** The same for requests that are alike to whoever looks at path and host. */
export function requestKey({ name, paths, host }: WebRequest): string {
  return [name, ...(paths ?? []), host].join(' ');
}

/** What a route of an API sends to a load balancer, over a link or to its public name. Undefined where it does not matter there. */
export function requestOf(
  facts: Facts,
  api: Api,
  route: ApiRoute,
  to: LoadBalancer,
  isPrivate: boolean,
): WebRequest | undefined {
  if (!looksAtRequests(facts, to)) return undefined;
  return {
    name: routeName(route),
    paths: pathsOf(facts, api, route, isPrivate),
    host: hostOf(facts, api, route, to, isPrivate),
  };
}

/** An ALB does where it has rules, and an NLB stands in front of one that may. */
export function looksAtRequests(facts: Facts, loadBalancer: LoadBalancer): boolean {
  if (loadBalancer.kind === 'alb') return loadBalancer.props.rules.length > 0;
  return facts.groupsBehind(loadBalancer).some(({ props }) => props.targetType === 'alb');
}

/**
 * Over a link the name of the stage comes first, unless it is mapped away; the stage `$default` has none. For links V1,
 * whose integrations name the whole address, both are possible.
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html
 */
function pathsOf(facts: Facts, api: Api, route: ApiRoute, isPrivate: boolean): readonly string[] | undefined {
  const path = ownPath(api, route, isPrivate);
  if (path === undefined) return undefined;
  const stage = api.props.stageName.trim();
  const isMapped = 'stripStage' in route && route.stripStage;
  if (!isPrivate || isMapped || stage === '' || stage === '$default') return [path];
  const staged = path === '/' ? [`/${stage}`, `/${stage}/`] : [`/${stage}${path}`];
  const overV1 = facts.graph
    .wiresFrom(api.id, route.id)
    .some((wire) => facts.graph.node(wire.to.node)?.kind === 'vpcLinkV1');
  return overV1 ? [...staged, path] : staged;
}

function ownPath(api: Api, route: ApiRoute, isPrivate: boolean): string | undefined {
  // Over a link an HTTP API passes on the path that was asked for.
  const typed = api.kind === 'httpApi' && isPrivate ? { status: 'none' as const } : typedUri(route);
  if (typed.status === 'read') return typed.uri.path;
  if (typed.status !== 'none' || !('path' in route)) return undefined;
  const path = route.path.trim();
  if (path === '$default') return '/{*}';
  return path.startsWith('/') ? path : `/${path}`;
}

/** REST APIs name the host of the backend address: the one typed in, or the load balancer's own. */
function hostOf(facts: Facts, api: Api, route: ApiRoute, to: LoadBalancer, isPrivate: boolean): string | undefined {
  if (api.kind === 'httpApi' && isPrivate) return undefined;
  const typed = typedUri(route);
  if (typed.status === 'read') return typed.uri.host;
  if (typed.status !== 'none') return undefined;
  if (route.serverName.trim() !== '') return route.serverName.trim();
  const region = facts.region(to)?.props.code;
  return region ? `*.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}` : undefined;
}
