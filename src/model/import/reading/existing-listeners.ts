import type { CfnValue } from '../../cfn/value';
import type { NodeId } from '../../kinds/fields';
import { RowId } from '../../kinds/fields';
import type { ImportedResource, NodeDraft, ReadContext } from '../reader';

/** How a route calls a load balancer that is made elsewhere, as far as it says. */
export interface Calling {
  readonly scheme: 'http' | 'https';
  /** Undefined where the listener is named by its ARN. */
  readonly port?: number;
}

/**
 * The listener of a load balancer that is made elsewhere, as a route calls it: it must be there, though nothing else is
 * known of it. Undefined for a load balancer that is imported too.
 */
export function existingListener(
  read: ReadContext,
  balancer: NodeId | undefined,
  by: ImportedResource,
  { scheme, port }: Calling,
): RowId | undefined {
  const draft = balancer === undefined ? undefined : read.draft(balancer);
  if (draft?.props.external !== true) return undefined;
  const known = listenersOf(draft).find((row) => port === undefined || row.port === port);
  if (known) return known.id;
  draft.unknown('listeners');
  return draft.row('listeners', read.rowId(by, 'listener', port ?? ''), (row) => {
    row.set('protocol', protocolOf(draft, scheme));
    row.set('port', port ?? (scheme === 'https' ? 443 : 80));
  });
}

const LISTENER_ARN = /^(arn:[^:]+:elasticloadbalancing:[^:]+:\d+:)listener\/(app|net)\/([^/]+)\/([^/]+)\/[^/]+$/;

/** The load balancer of a listener that is made elsewhere; the ARN of the one tells that of the other. */
export function balancerOfExisting(read: ReadContext, listener: CfnValue | undefined): NodeId | undefined {
  const arn = read.text(listener);
  const [, own, type, name, id] = (arn.known && LISTENER_ARN.exec(arn.value)) || [];
  const node = type === 'net' ? read.node(listener, 'nlb', 'alb') : read.node(listener, 'alb', 'nlb');
  const draft = node === undefined || own === undefined ? undefined : read.draft(node);
  if (draft?.props.external === true) {
    draft.set('externalId', `${own}loadbalancer/${type}/${name}/${id}`);
    draft.label(name);
  }
  return node;
}

/** What stands behind a V1 link that is made elsewhere: always an NLB, of which nothing else is known. */
export function balancerOfExistingLink(read: ReadContext, link: NodeId, by: ImportedResource): NodeId {
  const balancer = read.implied('nlb', `NLB of ${link}`, by);
  if (balancer.props.external !== true) {
    balancer.set('external', true);
    balancer.label('NLB of the link');
    for (const prop of ['scheme', 'subnets', 'securityGroups', 'enforceOnPrivateLink', 'crossZone'])
      balancer.unknown(prop);
  }
  return balancer.id;
}

function protocolOf({ kind }: NodeDraft, scheme: Calling['scheme']): string {
  if (kind === 'nlb') return scheme === 'https' ? 'TLS' : 'TCP';
  return scheme === 'https' ? 'HTTPS' : 'HTTP';
}

function listenersOf({ props }: NodeDraft): readonly { readonly id: RowId; readonly port: unknown }[] {
  const rows: readonly unknown[] = Array.isArray(props.listeners) ? props.listeners : [];
  return rows.flatMap((row) => {
    const { id, port }: { id?: unknown; port?: unknown } = Object(row);
    const known = RowId.safeParse(id);
    return known.success ? [{ id: known.data, port }] : [];
  });
}
