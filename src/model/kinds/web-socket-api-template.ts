import type { CfnMap, CfnValue } from '../cfn/value';
import { placeholder, sub, subLiteral } from '../cfn/value';
import { authorizersOf } from './api-authorizer-template';
import { invocationUri, invokePermissions } from './api-lambda-template';
import { routesWithIntegrations } from './api-route-template';
import { ACCESS_LOG_FORMATS, logRole, type StageProps } from './api-stage-template';
import type { NodeId } from './fields';
import { httpAuthorizer } from './http-authorizer-template';
import { httpStage } from './http-stage-template';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { pascal } from './parts';
import { type BackendRoute, destinationOf, listenerUri, serviceRole } from './route-destination';

interface Route extends BackendRoute {
  readonly routeKey: string;
  readonly integration: string;
  readonly authorization: string;
  readonly authorizer: NodeId | null;
  readonly timeoutMs: number;
}

interface WebSocketApiProps extends StageProps {
  readonly routeSelectionExpression: string;
  readonly description: string;
  readonly autoDeploy: boolean;
  readonly executionLog: string;
  readonly routes: readonly Route[];
}

type WebSocketApi = EmitNode<WebSocketApiProps>;

/** A WebSocket API: each route with an integration of its own, its authorizers, and one stage. */
export function emitWebSocketApi(node: WebSocketApi, ctx: EmitContext): readonly Emitted[] {
  const { id, logicalId, props } = node;
  const authorizers = authorizersOf(ctx, 'AWS::ApiGatewayV2::Authorizer', (authorizer) =>
    httpAuthorizer(node, authorizer, ctx),
  );
  const { routes, lambdas } = routesWithIntegrations(id, props.routes, writtenRoute, authorizers, ctx);
  const role = logRole(node, ctx);
  const settings = props.executionLog === 'OFF' ? {} : { LoggingLevel: props.executionLog };
  ctx.output({
    suffix: 'Url',
    description: `Address of ${ctx.name(100)}`,
    value: sub(`${placeholder(ctx.att(id, 'ApiEndpoint'))}/${subLiteral(props.stageName)}`),
  });
  return [
    {
      id: logicalId,
      type: 'AWS::ApiGatewayV2::Api',
      properties: {
        Name: ctx.name(128),
        ProtocolType: 'WEBSOCKET',
        RouteSelectionExpression: props.routeSelectionExpression,
        ...(props.description === '' ? {} : { Description: ctx.plain(props.description, 1024) }),
        ...(props.defaultEndpoint ? {} : { DisableExecuteApiEndpoint: true }),
      },
    },
    ...authorizers.resources,
    ...routes,
    ...invokePermissions(node, [...lambdas, ...authorizers.lambdas], ctx),
    ...role.made,
    ...httpStage(node, routes, { format: ACCESS_LOG_FORMATS.webSocket, settings, waitsFor: role.waitsFor }, ctx),
  ];
}

function writtenRoute(route: Route, ctx: EmitContext) {
  const stem = pascal(route.routeKey) || 'Route';
  return { key: route.routeKey, stem, integration: integrationOf(route, stem, ctx) };
}

/** What takes the messages of a route; a text says why that is not known. Messages are always sent with POST. */
function integrationOf(route: Route, stem: string, ctx: EmitContext): CfnMap | string {
  if (route.integration === 'MOCK') {
    return { IntegrationType: 'MOCK', RequestTemplates: { 'application/json': '{"statusCode": 200}' } };
  }
  const destination = destinationOf(route, ctx);
  switch (destination.kind) {
    case 'unknown':
      return destination.why;
    case 'cloudMap':
    case 'open':
      return 'reaches what a WebSocket API cannot, and is left out';
    case 'service':
      if (route.uri === '') return 'calls an AWS service, but no backend URI says which action, and is left out';
      return { ...posts(route, 'AWS', route.uri), CredentialsArn: serviceRole(ctx, route, stem, destination.service) };
    case 'lambda':
      return posts(route, route.integration === 'AWS' ? 'AWS' : 'AWS_PROXY', invocationUri(ctx, destination.lambda));
    case 'address':
      return posts(route, route.integration, destination.uri);
    case 'link': {
      const { backend } = destination;
      const uri = route.uri || listenerUri(backend, route.serverName, '/', ctx);
      const over = { ConnectionType: 'VPC_LINK', ConnectionId: ctx.ref(backend.link.id) };
      return { ...posts(route, route.integration, uri), ...over };
    }
  }
}

function posts(route: Route, type: string, uri: CfnValue): CfnMap {
  return { IntegrationType: type, IntegrationMethod: 'POST', IntegrationUri: uri, TimeoutInMillis: route.timeoutMs };
}
