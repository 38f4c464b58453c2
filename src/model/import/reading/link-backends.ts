import type { CfnValue } from '../../cfn/value';
import type { NodeId } from '../../kinds/fields';
import type { ImportedResource, ReadContext } from '../reader';
import { addressIn, beyondWire } from './addresses';
import type { Asking, Backend } from './backends';
import { balancerOfExisting, balancerOfExistingLink, existingListener } from './existing-listeners';
import type { Integration } from './integration';
import { LISTENER, listenerAt } from './listeners';
import { schemeOf } from './schemes';
import { resourceAt, textWithNames } from './values';

const LOAD_BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';

/** What answers a route over a VPC link. The link is wired to what the integration names behind it. */
export function backendOverLink(read: ReadContext, integration: Integration, asking: Asking): Backend {
  const isHttp = asking.api.kind === 'httpApi';
  const isV2 = isHttp || integration.target !== undefined;
  const kinds = isV2 ? (['vpcLinkV2', 'vpcLinkV1'] as const) : (['vpcLinkV1', 'vpcLinkV2'] as const);
  const link = read.node(integration.link, ...kinds);
  if (link === undefined) return { isUnknown: true };
  const behind = isHttp ? atListener(read, link, integration, asking) : atAddress(read, link, integration, asking);
  return { ...behind, to: link };
}

/** A private integration of an HTTP API names a listener, or a service of Cloud Map. */
function atListener(read: ReadContext, link: NodeId, { uri, serverName }: Integration, { by }: Asking): Backend {
  const listener = resourceAt(read, uri, LISTENER);
  const balancer = listener
    ? read.node(listener.properties.LoadBalancerArn, 'alb', 'nlb')
    : (read.node(uri, 'cloudMapService') ?? balancerOfExisting(read, uri));
  wireLink(read, link, balancer);
  if (listener) return { listener: read.rowId(listener), serverName };
  const isService = resourceAt(read, uri, 'AWS::ServiceDiscovery::Service') !== undefined;
  // What is known only at deployment says nothing; anything else is what AWS gets to see.
  if (isService) return { serverName };
  if (read.target(uri)?.to === 'outside') {
    const scheme = serverName === undefined ? 'http' : 'https';
    const existing = existingListener(read, balancer, by, { scheme });
    return { listener: existing, serverName, uri: typeof uri === 'string' ? uri : undefined };
  }
  const text = textWithNames(read.resolve(uri));
  return text === undefined ? { serverName, isUnknown: true } : { serverName, uri: text };
}

/** REST and WebSocket APIs name an address; its port picks the listener. */
function atAddress(read: ReadContext, link: NodeId, { uri, target }: Integration, { by, path }: Asking): Backend {
  const listener = resourceAt(read, target, LISTENER);
  const named = listener ? listener.properties.LoadBalancerArn : target;
  const { node, made } = balancerBehind(read, link, named, { uri, by });
  // A link that is made here says itself what is behind it, unless the integration does.
  if (named !== undefined || !linkMade(read, link)) wireLink(read, link, node);
  const address = addressIn(read, uri);
  if (!address) return { listener: listener && read.rowId(listener), uri: textWithNames(read.resolve(uri)) ?? uri };
  const found = listener ?? (made && listenerAt(read, made, address.port));
  const row = found ? read.rowId(found) : existingListener(read, node, by, address);
  // Of a load balancer that is made elsewhere nothing is known; an address there is taken as it is meant.
  const scheme = made ? found && schemeOf(read, found) : address.scheme;
  return { listener: row, ...beyondWire(address, { scheme, path }) };
}

interface Behind {
  readonly node: NodeId | undefined;
  /** Its resource, when it is imported too. */
  readonly made: ImportedResource | undefined;
}

/** The load balancer behind a link: the target of the integration, that of a V1 link, or the one whose name is called. */
function balancerBehind(
  read: ReadContext,
  link: NodeId,
  target: CfnValue | undefined,
  { uri, by }: { readonly uri: CfnValue | undefined; readonly by: ImportedResource },
): Behind {
  const [first, ...others] = read.list(linkMade(read, link)?.properties.TargetArns).items;
  const arn = target ?? (others.length === 0 ? first : undefined);
  if (arn !== undefined) return { node: read.node(arn, 'nlb', 'alb'), made: resourceAt(read, arn, LOAD_BALANCER) };
  const called = resourceAt(read, uri, LOAD_BALANCER);
  if (called || read.draft(link)?.props.external !== true) return { node: called?.nodeId, made: called };
  return { node: balancerOfExistingLink(read, link, by), made: undefined };
}

function linkMade(read: ReadContext, link: NodeId): ImportedResource | undefined {
  return read.resources('AWS::ApiGateway::VpcLink', 'AWS::ApiGatewayV2::VpcLink').find(({ nodeId }) => nodeId === link);
}

function wireLink(read: ReadContext, link: NodeId, to: NodeId | undefined): void {
  if (to !== undefined) read.draft(link)?.wire({ to });
}
