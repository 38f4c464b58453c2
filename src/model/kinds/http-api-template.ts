import type { CfnMap, CfnValue } from '../cfn/value';
import { placeholder, ref, sub, subLiteral } from '../cfn/value';
import { fingerprint } from '../lib/fingerprint';
import type { RowId } from './fields';
import type { Backend, EmitContext, EmitNode, Emitted } from './kind';
import { pascal } from './parts';

interface Route {
  readonly id: RowId;
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly timeoutMs: number;
  readonly serverName: string;
  readonly uri: string;
}

type HttpApi = EmitNode<{
  readonly stageName: string;
  readonly description: string;
  readonly autoDeploy: boolean;
  readonly routes: readonly Route[];
}>;

/** An HTTP API: each route with an integration of its own, and one stage. */
export function emitHttpApi(node: HttpApi, ctx: EmitContext): readonly Emitted[] {
  const { id, logicalId, props } = node;
  const routes = props.routes.flatMap((route) => routeWithIntegration(node, route, ctx));
  const deployment = props.autoDeploy ? undefined : deploymentOf(node, routes, ctx);
  const path = props.stageName === '$default' ? '' : `/${props.stageName}`;
  ctx.output({
    suffix: 'Url',
    description: `Address of ${ctx.name(100)}`,
    value: sub(`${placeholder(ctx.att(id, 'ApiEndpoint'))}${subLiteral(path)}`),
  });
  return [
    {
      id: logicalId,
      type: 'AWS::ApiGatewayV2::Api',
      properties: {
        Name: ctx.name(128),
        ProtocolType: 'HTTP',
        ...(props.description === '' ? {} : { Description: ctx.plain(props.description, 1024) }),
      },
    },
    ...routes,
    ...(deployment ? [deployment] : []),
    {
      id: ctx.ownId('Stage'),
      type: 'AWS::ApiGatewayV2::Stage',
      properties: {
        ApiId: ctx.ref(id),
        StageName: props.stageName,
        AutoDeploy: props.autoDeploy,
        ...(deployment ? { DeploymentId: ref(deployment.id) } : {}),
      },
    },
  ];
}

function routeWithIntegration(node: HttpApi, route: Route, ctx: EmitContext): readonly Emitted[] {
  const isDefault = route.path === '$default';
  const key = isDefault ? '$default' : `${route.method} ${route.path}`;
  const connection = connectionOf(route, ctx);
  if (!connection) {
    ctx.note(`Route ${key} of ${ctx.name(100)} reaches no listener, or more than one, and is left out.`);
    return [];
  }
  const stem = isDefault ? 'Default' : `${pascal(route.method.toLowerCase())}${pascal(route.path) || 'Root'}`;
  const integration = ctx.ownId(`${stem}Integration`, `${route.id} integration`);
  return [
    {
      id: integration,
      type: 'AWS::ApiGatewayV2::Integration',
      properties: {
        ApiId: ctx.ref(node.id),
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: isDefault ? 'ANY' : route.method,
        ...connection,
        PayloadFormatVersion: '1.0',
        TimeoutInMillis: route.timeoutMs,
      },
    },
    {
      id: ctx.ownId(`${stem}Route`, `${route.id} route`),
      type: 'AWS::ApiGatewayV2::Route',
      properties: {
        ApiId: ctx.ref(node.id),
        RouteKey: key,
        AuthorizationType: route.authorization,
        Target: sub(`integrations/\${${integration}}`),
      },
    },
  ];
}

/** What the route reaches: a listener behind a link, or the address typed in for a route without a wire. */
function connectionOf(route: Route, ctx: EmitContext): CfnMap | undefined {
  const backend = ctx.backendOf(route.id);
  const [wiredTo] = ctx.wiredTo(route.id);
  if (route.uri === '') return backend && overLink(route, backend.link, listenerOf(backend, ctx), backend.scheme, ctx);
  if (!wiredTo) return { IntegrationUri: route.uri, ConnectionType: 'INTERNET' };
  // The typed ARN names the listener or the Cloud Map service, whatever is drawn behind the link.
  return overLink(route, wiredTo, route.uri, backend?.scheme ?? 'https', ctx);
}

function listenerOf({ loadBalancer, listener }: Backend, ctx: EmitContext): CfnValue {
  return ctx.rowRef(loadBalancer.id, listener.id);
}

function overLink(route: Route, link: EmitNode, uri: CfnValue, scheme: Backend['scheme'], ctx: EmitContext): CfnMap {
  return {
    IntegrationUri: uri,
    ConnectionType: 'VPC_LINK',
    ConnectionId: ctx.ref(link.id),
    ...(scheme === 'https' && route.serverName !== '' ? { TlsConfig: { ServerNameToVerify: route.serverName } } : {}),
  };
}

/** API Gateway publishes a new deployment only under a new logical id, so the id follows the content. */
function deploymentOf(node: HttpApi, routes: readonly Emitted[], ctx: EmitContext): Emitted {
  return {
    id: ctx.ownId(`Deployment${fingerprint(routes)}`),
    type: 'AWS::ApiGatewayV2::Deployment',
    properties: { ApiId: ctx.ref(node.id) },
    dependsOn: routes.filter(({ type }) => type === 'AWS::ApiGatewayV2::Route').map((route) => route.id),
  };
}
