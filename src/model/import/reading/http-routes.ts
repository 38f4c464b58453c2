import type { CfnMap, CfnValue } from '../../cfn/value';
import type { ImportedResource, NodeDraft, ReadContext } from '../reader';
import { type Authorizers, authorizerOf } from './authorizers';
import { httpVariables } from './http-stages';
import { integrationOf } from './integration';
import { takeReferring } from './parts';
import { type Route, readRoute } from './routes';
import { resourceAt } from './values';

export const ROUTE = 'AWS::ApiGatewayV2::Route';
const INTEGRATION = 'AWS::ApiGatewayV2::Integration';

/** Reads the routes of an HTTP or WebSocket API with their integrations. */
export function readHttpRoutes(
  read: ReadContext,
  draft: NodeDraft,
  api: ImportedResource,
  authorizers: Authorizers,
): void {
  const variables = httpVariables(read, api);
  for (const route of read.referring(api, ROUTE, 'ApiId'))
    readHttpRoute(read, draft, route, { authorizers, variables });
  const kept = ['RouteResponse', 'IntegrationResponse', 'Integration', 'Model'].map(
    (name) => `AWS::ApiGatewayV2::${name}`,
  );
  takeReferring(read, draft, api, 'ApiId', ...kept);
}

interface Around {
  readonly authorizers: Authorizers;
  readonly variables: CfnMap;
}

/** Takes a route with its integration into the API it belongs to. */
export function readHttpRoute(
  read: ReadContext,
  draft: NodeDraft,
  route: ImportedResource,
  { authorizers, variables }: Around,
): void {
  const { properties } = route;
  const id = read.rowId(route);
  const integration = resourceAt(read, properties.Target, INTEGRATION);
  draft.take(route, `${id} route`);
  if (integration) takeIntegration(read, draft, integration, `${id} integration`);
  readRoute(read, draft, {
    id,
    by: route,
    asked: askedBy(read, draft, properties.RouteKey),
    integration: integration && integrationOf(read, integration.properties, variables),
    security: {
      authorization: properties.AuthorizationType,
      authorizer: authorizerOf(read, authorizers, properties.AuthorizerId),
    },
  });
}

/** The emitter writes one for each route; one that several routes share is written by none of them. */
function takeIntegration(read: ReadContext, draft: NodeDraft, integration: ImportedResource, key: string): void {
  const isShared = read.referring(integration, ROUTE, 'Target').length > 1;
  draft.take(integration, isShared ? undefined : key);
}

/** `GET /items`, `$default`, or what the messages of a WebSocket API say. */
function askedBy(read: ReadContext, { kind }: NodeDraft, key: CfnValue | undefined): Route['asked'] {
  if (kind === 'webSocketApi') return { routeKey: key };
  const text = read.text(key);
  if (!text.known) return { method: undefined, path: undefined };
  const [method = '', path] = text.value.trim().split(/\s+/);
  return path === undefined ? { method: 'ANY', path: method } : { method, path };
}
