import type { CfnMap, CfnValue } from '../../cfn/value';
import type { ImportedResource, NodeDraft, ReadContext } from '../reader';
import { integrationOf } from './integration';
import { readRoute } from './routes';

/** What only an HTTP API says of itself: CORS, and one route where that is all there is. */
export function readHttpApi(read: ReadContext, draft: NodeDraft, resource: ImportedResource): void {
  const { properties } = resource;
  readDefaultEndpoint(read, draft, properties.DisableExecuteApiEndpoint);
  const { AllowOrigins } = read.map(properties.CorsConfiguration);
  if (AllowOrigins !== undefined) draft.text('corsOrigins', { 'Fn::Join': [', ', AllowOrigins] });
  if (properties.Target !== undefined) readQuickRoute(read, draft, resource, properties.Target);
}

function readDefaultEndpoint(read: ReadContext, draft: NodeDraft, disabled: CfnValue | undefined): void {
  const closed = read.flag(disabled);
  if (closed.known) draft.set('defaultEndpoint', !closed.value);
  else if (disabled !== undefined) draft.unknown('defaultEndpoint');
}

/** "Quick create": one function or address answers everything, under the stage $default. */
function readQuickRoute(read: ReadContext, draft: NodeDraft, resource: ImportedResource, target: CfnValue): void {
  const key = read.text(resource.properties.RouteKey);
  const [method = 'ANY', path = '$default'] = key.known && key.value !== '$default' ? key.value.split(/\s+/) : [];
  const text = read.text(target);
  const isAddress = text.known && /^https?:/i.test(text.value);
  const integration = { type: isAddress ? 'HTTP_PROXY' : 'AWS_PROXY', uri: target, payloadFormatVersion: '2.0' };
  readRoute(read, draft, {
    id: read.rowId(resource, 'Target'),
    by: resource,
    asked: { method, path },
    integration: integrationOf(read, integration, {}),
    security: { authorization: undefined },
  });
}

/** What only a WebSocket API says of itself. */
export function readWebSocketApi(read: ReadContext, draft: NodeDraft, properties: CfnMap): void {
  readDefaultEndpoint(read, draft, properties.DisableExecuteApiEndpoint);
  draft.text('routeSelectionExpression', properties.RouteSelectionExpression);
}
