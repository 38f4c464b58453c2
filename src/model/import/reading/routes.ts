import type { CfnValue } from '../../cfn/value';
import type { NodeId, RowId } from '../../kinds/fields';
import type { ImportedResource, NodeDraft, ReadContext, RowDraft } from '../reader';
import { backendOf, readBackend } from './backends';
import { type Integration, TYPES } from './integration';

/** Who may call a route. */
export interface Security {
  readonly authorization: CfnValue | undefined;
  /** Undefined: the only one of the API. */
  readonly authorizer?: NodeId | undefined;
  readonly apiKey?: CfnValue | undefined;
}

/** A route as it is declared, whatever declares it. */
export interface Route {
  readonly id: RowId;
  /** The resource it is declared in. */
  readonly by: ImportedResource;
  /** What callers ask for: a method of a path, or the kind of a message. */
  readonly asked: MethodAndPath | { readonly routeKey: CfnValue | undefined };
  readonly integration: Integration | undefined;
  readonly security: Security;
}

interface MethodAndPath {
  readonly method: CfnValue | undefined;
  /** Undefined: it hangs on what is made elsewhere. */
  readonly path: string | undefined;
}

/** Adds a route to an API and wires it to what answers it. */
export function readRoute(read: ReadContext, api: NodeDraft, route: Route): void {
  const { asked, by, id, integration } = route;
  const path = 'path' in asked ? (asked.path ?? '') : '/';
  const backend = integration && backendOf(read, integration, { api, by, path });
  api.row('routes', id, (row) => {
    readAsked(row, asked);
    readSecurity(row, api, route.security);
    if (integration) readIntegration(row, api, integration);
    else row.unknown('integration');
    if (backend) readBackend(row, backend);
  });
  if (integration?.isLinkLeftOut) api.lacks(id, 'link');
  if (backend?.to !== undefined) api.wire({ fromRow: id, to: backend.to });
}

function readAsked(row: RowDraft, asked: Route['asked']): void {
  if ('routeKey' in asked) {
    row.text('routeKey', asked.routeKey);
    return;
  }
  row.choice('method', asked.method);
  if (asked.path === undefined) row.unknown('path');
  else row.set('path', asked.path);
}

function readSecurity(row: RowDraft, { kind }: NodeDraft, { authorization, authorizer, apiKey }: Security): void {
  row.choice('authorization', authorization);
  if (authorizer !== undefined) row.set('authorizer', authorizer);
  if (kind === 'restApi') row.flag('apiKeyRequired', apiKey);
}

function readIntegration(row: RowDraft, { kind }: NodeDraft, integration: Integration): void {
  row.choice('integration', integration.type, TYPES);
  row.number('timeoutMs', integration.timeout);
  if (kind === 'httpApi') row.choice('payloadFormat', integration.payloadFormat);
  if (kind !== 'restApi') return;
  row.flag('skipVerification', integration.skipVerification);
  row.choice('responseTransferMode', integration.transferMode);
}
