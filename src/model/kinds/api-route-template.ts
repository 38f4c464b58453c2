import type { CfnMap } from '../cfn/value';
import { sub } from '../cfn/value';
import type { AuthorizedRoute, Authorizers } from './api-authorizer-template';
import { calledBy } from './api-lambda-template';
import type { NodeId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';

/** A route as API Gateway names it, and what answers it; a text says why that is not known. */
interface Written {
  readonly key: string;
  /** What the logical ids of the route and its integration begin with. */
  readonly stem: string;
  readonly integration: CfnMap | string;
}

/** The routes of an HTTP or WebSocket API, each with an integration of its own, and the functions that they call. */
export function routesWithIntegrations<R extends AuthorizedRoute>(
  api: NodeId,
  routes: readonly R[],
  write: (route: R, ctx: EmitContext) => Written,
  authorizers: Authorizers,
  ctx: EmitContext,
): { readonly routes: readonly Emitted[]; readonly lambdas: readonly EmitNode[] } {
  const made = routes.map((route) => ({
    route,
    resources: routeWithIntegration(api, route, write(route, ctx), authorizers, ctx),
  }));
  const written = made.filter(({ resources }) => resources.length > 0);
  return {
    routes: written.flatMap(({ resources }) => resources),
    lambdas: calledBy(
      written.map(({ route }) => route),
      ctx,
    ),
  };
}

/** Nothing but a note where a part of the route is not known. */
function routeWithIntegration(
  api: NodeId,
  route: AuthorizedRoute,
  { key, stem, integration: properties }: Written,
  authorizers: Authorizers,
  ctx: EmitContext,
): readonly Emitted[] {
  const name = `Route ${key} of ${ctx.name(100)}`;
  const leftOut = (why: string) => {
    ctx.note(`${name} ${why}.`);
    return [];
  };
  if (typeof properties === 'string') return leftOut(properties);
  const authorization = authorizers.of(route);
  if (!authorization) {
    return leftOut(`asks for ${route.authorization}, but no authorizer is known, and is left out`);
  }
  const integration = ctx.ownId(`${stem}Integration`, `${route.id} integration`);
  return [
    {
      id: integration,
      type: 'AWS::ApiGatewayV2::Integration',
      properties: { ApiId: ctx.ref(api), ...properties },
    },
    {
      id: ctx.ownId(`${stem}Route`, `${route.id} route`),
      type: 'AWS::ApiGatewayV2::Route',
      properties: {
        ApiId: ctx.ref(api),
        RouteKey: key,
        ...authorization,
        Target: sub(`integrations/\${${integration}}`),
      },
    },
  ];
}
