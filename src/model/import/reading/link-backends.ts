import type { CfnValue } from '../../cfn/value';
import type { NodeId } from '../../kinds/fields';
import type { ImportedResource, ReadContext } from '../reader';
import { addressIn, beyondWire } from './addresses';
import type { Asking, Backend } from './backends';
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
  const behind = isHttp ? atListener(read, link, integration) : atAddress(read, link, integration, asking);
  return { ...behind, to: link };
}

/** A private integration of an HTTP API names a listener, or a service of Cloud Map. */
function atListener(read: ReadContext, link: NodeId, { uri, serverName }: Integration): Backend {
  const listener = resourceAt(read, uri, LISTENER);
  const balancer = listener
    ? read.node(listener.properties.LoadBalancerArn, 'alb', 'nlb')
    : read.node(uri, 'cloudMapService', 'alb', 'nlb');
  wireLink(read, link, balancer);
  if (listener) return { listener: read.rowId(listener), serverName };
  const isService = resourceAt(read, uri, 'AWS::ServiceDiscovery::Service') !== undefined;
  // What is known only at deployment says nothing; anything else is what AWS gets to see.
  if (isService || read.target(uri)?.to === 'outside')
    return { serverName, uri: typeof uri === 'string' ? uri : undefined };
  const text = textWithNames(read.resolve(uri));
  return text === undefined ? { serverName, isUnknown: true } : { serverName, uri: text };
}

/** REST and WebSocket APIs name an address; its port picks the listener. */
function atAddress(read: ReadContext, link: NodeId, { uri, target }: Integration, { path }: Asking): Backend {
  const listener = resourceAt(read, target, LISTENER);
  const balancer = listener ? listener.properties.LoadBalancerArn : target;
  wireLink(read, link, balancer === undefined ? undefined : read.node(balancer, 'alb', 'nlb'));
  const address = addressIn(read, uri);
  // Of a link that is made elsewhere only the address tells what is behind it.
  if (balancer === undefined && !linkMade(read, link))
    wireLink(read, link, resourceAt(read, uri, LOAD_BALANCER)?.nodeId);
  const made = madeBehind(read, link, balancer) ?? resourceAt(read, uri, LOAD_BALANCER);
  const found = listener ?? (address && made && listenerAt(read, made, address.port));
  const row = found && read.rowId(found);
  if (!address) return { listener: row, uri: textWithNames(read.resolve(uri)) ?? uri };
  // Of a load balancer that is made elsewhere nothing is known; an address there is taken as it is meant.
  const scheme = made ? found && schemeOf(read, found) : address.scheme;
  return { listener: row, ...beyondWire(address, { scheme, path }) };
}

/** The load balancer behind a link, when it is imported too: the target of the integration, or that of a V1 link. */
function madeBehind(read: ReadContext, link: NodeId, balancer: CfnValue | undefined): ImportedResource | undefined {
  if (balancer !== undefined) return resourceAt(read, balancer, LOAD_BALANCER);
  const v1 = linkMade(read, link);
  const [first, ...others] = read.list(v1?.properties.TargetArns).items;
  return others.length === 0 ? resourceAt(read, first, LOAD_BALANCER) : undefined;
}

function linkMade(read: ReadContext, link: NodeId): ImportedResource | undefined {
  return read.resources('AWS::ApiGateway::VpcLink', 'AWS::ApiGatewayV2::VpcLink').find(({ nodeId }) => nodeId === link);
}

function wireLink(read: ReadContext, link: NodeId, to: NodeId | undefined): void {
  if (to !== undefined) read.draft(link)?.wire({ to });
}
