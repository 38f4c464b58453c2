import type { CfnValue } from '../cfn/value';
import { placeholder, sub, subLiteral } from '../cfn/value';
import { serviceIn } from '../lib/service-uri';
import type { RowId } from './fields';
import type { Backend, EmitContext, EmitNode } from './kind';

/** What a route says about its backend beyond its wire. */
export interface BackendRoute {
  readonly id: RowId;
  readonly listener: RowId | null;
  readonly serverName: string;
  readonly uri: string;
}

/** A listener that is open to the internet. */
export interface OpenListener {
  readonly loadBalancer: EmitNode;
  readonly listener: { readonly id: RowId; readonly port: number; readonly protocol: string };
  readonly scheme: 'http' | 'https';
}

/** Where a route sends its requests, whichever API it belongs to. */
export type Destination =
  | { readonly kind: 'link'; readonly backend: Backend }
  | { readonly kind: 'cloudMap'; readonly link: EmitNode; readonly service: EmitNode }
  | { readonly kind: 'open'; readonly at: OpenListener }
  | { readonly kind: 'lambda'; readonly lambda: EmitNode }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'address'; readonly uri: string }
  | { readonly kind: 'unknown'; readonly why: string };

const NO_LISTENER = 'reaches no listener, or more than one, and is left out';

/** Follows the wire of a route. Only a route without a wire goes to the address typed in. */
export function destinationOf(route: BackendRoute, ctx: EmitContext): Destination {
  const backend = ctx.backendOf(route.id);
  if (backend) return { kind: 'link', backend };
  const [to] = ctx.wiredTo(route.id);
  if (!to) return typedDestination(route);
  switch (to.kind) {
    case 'lambda':
      return { kind: 'lambda', lambda: to };
    case 'awsService':
      return { kind: 'service', service: String(to.props.service) };
    case 'httpEndpoint':
      return atEndpoint(route, to);
    case 'alb':
    case 'nlb':
      return atOpenListener(route, to);
    default:
      return behindLink(to, ctx);
  }
}

/** An action of an AWS service, or an address; a function is called at its address. */
function typedDestination({ uri }: BackendRoute): Destination {
  if (uri === '') return { kind: 'unknown', why: NO_LISTENER };
  const service = serviceIn(uri);
  return service === undefined || service === 'lambda' ? { kind: 'address', uri } : { kind: 'service', service };
}

function atEndpoint(route: BackendRoute, endpoint: EmitNode): Destination {
  const uri = route.uri || String(endpoint.props.url);
  return uri === ''
    ? { kind: 'unknown', why: 'is wired to an endpoint without a URL and is left out' }
    : { kind: 'address', uri };
}

function atOpenListener(route: BackendRoute, loadBalancer: EmitNode): Destination {
  const listeners = Array.isArray(loadBalancer.props.listeners)
    ? (loadBalancer.props.listeners as readonly OpenListener['listener'][])
    : [];
  const [only, ...others] = listeners;
  const listener = listeners.find(({ id }) => id === route.listener) ?? (others.length === 0 ? only : undefined);
  if (!listener) return { kind: 'unknown', why: NO_LISTENER };
  const scheme = ['HTTPS', 'TLS'].includes(listener.protocol) ? 'https' : 'http';
  return { kind: 'open', at: { loadBalancer, listener, scheme } };
}

function behindLink(link: EmitNode, ctx: EmitContext): Destination {
  const [service, ...others] = ctx.behind(link.id);
  return service?.kind === 'cloudMapService' && others.length === 0
    ? { kind: 'cloudMap', link, service }
    : { kind: 'unknown', why: NO_LISTENER };
}

/** The address of a listener: the host becomes Host header and TLS name, the port picks the listener. */
export function listenerUri(
  { loadBalancer, listener, scheme }: OpenListener,
  serverName: string,
  path: string,
  ctx: EmitContext,
): CfnValue {
  const rest = `:${listener.port}${path.startsWith('/') ? path : `/${path}`}`;
  if (serverName !== '') return `${scheme}://${serverName}${rest}`;
  return sub(`${scheme}://${placeholder(ctx.att(loadBalancer.id, 'DNSName'))}${subLiteral(rest)}`);
}

/** The role under which API Gateway calls an AWS service: it is asked for, as its rights are not drawn. */
export function serviceRole(ctx: EmitContext, route: BackendRoute, stem: string, service: string): CfnValue {
  return ctx.parameter({
    suffix: `${stem}RoleArn`,
    type: 'String',
    description: `ARN of a role that apigateway.amazonaws.com takes and that may call ${ctx.plain(service, 60)} as ${ctx.plain(route.uri, 120)} says`,
  });
}
