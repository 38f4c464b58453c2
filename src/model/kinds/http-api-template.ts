import type { CfnMap } from '../cfn/value';
import { placeholder, sub, subLiteral } from '../cfn/value';
import { listed } from '../lib/listed';
import { authorizersOf } from './api-authorizer-template';
import { invokePermissions } from './api-lambda-template';
import { routesWithIntegrations } from './api-route-template';
import { ACCESS_LOG_FORMATS, type StageProps } from './api-stage-template';
import type { NodeId } from './fields';
import { httpAuthorizer } from './http-authorizer-template';
import { type HttpRoute, integrationOf } from './http-integration-template';
import { httpStage } from './http-stage-template';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { pascal } from './parts';

interface Route extends HttpRoute {
  readonly authorization: string;
  readonly authorizer: NodeId | null;
}

interface HttpApiProps extends StageProps {
  readonly description: string;
  readonly autoDeploy: boolean;
  readonly corsOrigins: string;
  readonly routes: readonly Route[];
}

type HttpApi = EmitNode<HttpApiProps>;

/** An HTTP API: each route with an integration of its own, its authorizers, and one stage. */
export function emitHttpApi(node: HttpApi, ctx: EmitContext): readonly Emitted[] {
  const { id, logicalId, props } = node;
  const authorizers = authorizersOf(ctx, 'AWS::ApiGatewayV2::Authorizer', (authorizer) =>
    httpAuthorizer(node, authorizer, ctx),
  );
  const { routes, lambdas } = routesWithIntegrations(id, props.routes, writtenRoute, authorizers, ctx);
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
        ...(props.defaultEndpoint ? {} : { DisableExecuteApiEndpoint: true }),
        ...corsOf(props),
      },
    },
    ...authorizers.resources,
    ...routes,
    ...invokePermissions(node, [...lambdas, ...authorizers.lambdas], ctx),
    ...httpStage(node, routes, { format: ACCESS_LOG_FORMATS.http }, ctx),
  ];
}

/** Pages of these origins may call with any method and header. */
function corsOf({ corsOrigins }: HttpApiProps): CfnMap {
  const origins = listed(corsOrigins);
  if (origins.length === 0) return {};
  return { CorsConfiguration: { AllowOrigins: origins, AllowMethods: ['*'], AllowHeaders: ['*'] } };
}

function writtenRoute(route: Route, ctx: EmitContext) {
  const isDefault = route.path === '$default';
  const integration = integrationOf(route, ctx);
  return {
    key: isDefault ? '$default' : `${route.method} ${route.path}`,
    stem: isDefault ? 'Default' : `${pascal(route.method.toLowerCase())}${pascal(route.path) || 'Root'}`,
    integration: typeof integration === 'string' ? integration : { ...integration, TimeoutInMillis: route.timeoutMs },
  };
}
