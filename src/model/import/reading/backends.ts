import type { CfnValue } from '../../cfn/value';
import type { NodeId, RowId } from '../../kinds/fields';
import { serviceIn } from '../../lib/service-uri';
import type { ImportedResource, NodeDraft, ReadContext, RowDraft } from '../reader';
import { type Address, addressIn, beyondWire } from './addresses';
import { functionAt } from './functions';
import type { Integration } from './integration';
import { backendOverLink } from './link-backends';
import { LISTENER, listenerAt } from './listeners';
import { ownSchemeOf } from './schemes';
import { resourceAt, textWithNames } from './values';

/** Where a route leads: the node its wire ends at, and what its row says beside it. */
export interface Backend {
  readonly to?: NodeId | undefined;
  readonly listener?: RowId | undefined;
  readonly serverName?: CfnValue | undefined;
  readonly uri?: CfnValue | undefined;
  /** It cannot be known where the route leads. */
  readonly isUnknown?: true;
}

/** A route whose backend is asked for. */
export interface Asking {
  /** The API whose row the route is. */
  readonly api: NodeDraft;
  /** The resource it is declared in. */
  readonly by: ImportedResource;
  readonly path: string;
}

/** What answers a route. */
export function backendOf(read: ReadContext, integration: Integration, asking: Asking): Backend {
  const type = read.text(integration.type);
  if (type.known && type.value.toUpperCase() === 'MOCK') return {};
  if (integration.link !== undefined) return backendOverLink(read, integration, asking);
  if (integration.isLinkLeftOut) return beyondMissingLink(read, integration);
  const called = functionAt(read, integration.uri);
  if (called) return { to: called.nodeId };
  const service = serviceOf(read, integration);
  if (service !== undefined) return { to: serviceNode(read, service, asking.by), uri: textOf(read, integration.uri) };
  return overInternet(read, integration, asking);
}

/** Nothing is wired without a link; what the integration says of its listener holds once it has one. */
function beyondMissingLink(read: ReadContext, { uri, serverName }: Integration): Backend {
  const listener = resourceAt(read, uri, LISTENER);
  return listener ? { listener: read.rowId(listener), serverName } : { serverName, uri: textOf(read, uri) ?? uri };
}

/** Writes what is known of a backend into the row of its route. */
export function readBackend(row: RowDraft, { listener, serverName, uri, isUnknown }: Backend): void {
  if (listener !== undefined) row.set('listener', listener);
  row.text('serverName', serverName);
  row.text('uri', uri);
  if (isUnknown) row.unknown('uri');
}

/** Services that HTTP APIs call by an action of their own. */
const ACTIONS: Readonly<Record<string, string>> = { EventBridge: 'events', StepFunctions: 'states' };

/** The code of the AWS service that an address of API Gateway names: `sqs`. */
function serviceOf(read: ReadContext, { uri, action }: Integration): string | undefined {
  const named = read.text(action);
  const [first] = named.known ? named.value.split('-') : [];
  if (first !== undefined) return ACTIONS[first] ?? first.toLowerCase();
  const code = serviceIn(textOf(read, uri) ?? '');
  return code === 'lambda' ? undefined : code;
}

function serviceNode(read: ReadContext, service: string, by: ImportedResource): NodeId {
  const draft = read.implied('awsService', service, by);
  draft.set('service', service);
  return draft.id;
}

/** A load balancer that is open to the internet, or an address of somebody else. */
function overInternet(read: ReadContext, { uri }: Integration, { by, path }: Asking): Backend {
  const address = addressIn(read, uri);
  if (!address) return uri === undefined ? {} : { uri: textOf(read, uri) ?? uri };
  const balancer = resourceAt(read, uri, 'AWS::ElasticLoadBalancingV2::LoadBalancer');
  if (balancer) return atOpenListener(read, balancer, address, path);
  if (!address.isLiteral) return { uri: address.text };
  const origin = /^https?:\/\/[^/?#]+/i.exec(address.text)?.[0] ?? address.text;
  const endpoint = read.implied('httpEndpoint', address.host, by);
  if (endpoint.props.url === undefined) endpoint.set('url', origin);
  return { to: endpoint.id, uri: endpoint.props.url === address.text ? undefined : address.text };
}

function atOpenListener(read: ReadContext, balancer: ImportedResource, address: Address, path: string): Backend {
  const listener = listenerAt(read, balancer, address.port);
  const scheme = listener && ownSchemeOf(read, listener);
  return { to: balancer.nodeId, listener: listener && read.rowId(listener), ...beyondWire(address, { scheme, path }) };
}

function textOf(read: ReadContext, uri: CfnValue | undefined): string | undefined {
  return textWithNames(read.resolve(uri));
}
