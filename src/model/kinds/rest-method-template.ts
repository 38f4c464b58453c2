import type { CfnMap, CfnValue } from '../cfn/value';
import { placeholder, ref, sub, subLiteral } from '../cfn/value';
import type { RowId } from './fields';
import type { Backend, EmitContext, EmitNode, Emitted } from './kind';
import { pascal } from './parts';

export interface RestRoute {
  readonly id: RowId;
  readonly method: string;
  readonly path: string;
  readonly integration: string;
  readonly authorization: string;
  readonly timeoutMs: number;
  readonly serverName: string;
  readonly uri: string;
}

/** The steps of a path: `/items/{id}` has two. */
export function stepsOf(path: string): readonly string[] {
  return path.split('/').filter((step) => step !== '');
}

/** The method of a route, or nothing when it is not known where the route ends. */
export function methodOf(
  api: EmitNode,
  route: RestRoute,
  ctx: EmitContext,
  resourceId: (steps: readonly string[], ctx: EmitContext) => string,
): Emitted | undefined {
  const integration = route.integration === 'MOCK' ? { properties: MOCK } : integrationOf(route, ctx);
  const steps = stepsOf(route.path);
  if (!integration) {
    ctx.note(
      `Route ${route.method} ${route.path} of ${ctx.name(100)} reaches no listener, or more than one, and is left out.`,
    );
    return undefined;
  }
  const parameters = parametersOf(steps).map((name) => [`method.request.path.${name}`, true] as const);
  return {
    id: ctx.ownId(pascal(route.method.toLowerCase()) + (pascal(route.path) || 'Root'), route.id),
    type: 'AWS::ApiGateway::Method',
    properties: {
      RestApiId: ctx.ref(api.id),
      ResourceId: steps.length === 0 ? ctx.att(api.id, 'RootResourceId') : ref(resourceId(steps, ctx)),
      HttpMethod: route.method,
      AuthorizationType: route.authorization,
      ...(parameters.length > 0 ? { RequestParameters: Object.fromEntries(parameters) } : {}),
      Integration: integration.properties,
      // A proxy passes the answer on; everything else needs to be told which answers there are.
      ...(route.integration === 'HTTP_PROXY' ? {} : { MethodResponses: ANSWERS }),
    },
    ...('comment' in integration ? { comment: integration.comment } : {}),
  };
}

const ANSWERS: readonly CfnMap[] = [{ StatusCode: '200' }];

const MOCK: CfnMap = {
  Type: 'MOCK',
  RequestTemplates: { 'application/json': '{"statusCode": 200}' },
  IntegrationResponses: ANSWERS,
};

function integrationOf(route: RestRoute, ctx: EmitContext): { properties: CfnMap; comment?: string } | undefined {
  const backend = ctx.backendOf(route.id);
  // Only a route without a wire goes to the internet; a wire that leads to no clear listener is no licence to do so.
  if (!backend && (route.uri === '' || ctx.wiredTo(route.id).length > 0)) return undefined;
  const uri = route.uri === '' && backend ? uriOf(backend, route, ctx) : route.uri;
  const mapped = parametersOf(stepsOf(route.path)).filter((name) => namesIn(uri).includes(name));
  const toTarget = backend?.link.kind === 'vpcLinkV2' ? { IntegrationTarget: ctx.ref(backend.loadBalancer.id) } : {};
  const properties = {
    Type: route.integration,
    IntegrationHttpMethod: route.method,
    ...(backend ? { ConnectionType: 'VPC_LINK', ConnectionId: ctx.ref(backend.link.id), ...toTarget } : {}),
    Uri: uri,
    ...(mapped.length > 0
      ? {
          RequestParameters: Object.fromEntries(
            mapped.map((name) => [`integration.request.path.${name}`, `method.request.path.${name}`]),
          ),
        }
      : {}),
    TimeoutInMillis: route.timeoutMs,
    ...(route.integration === 'HTTP' ? { IntegrationResponses: ANSWERS } : {}),
  };
  return 'IntegrationTarget' in toTarget ? { properties, comment: WHY_LOAD_BALANCER } : { properties };
}

const WHY_LOAD_BALANCER =
  "IntegrationTarget is the load balancer's ARN, as in the developer guide; scheme, host and port come from Uri.";

/** Where API Gateway sends the request: the host becomes Host header and TLS name, the port picks the listener. */
function uriOf({ loadBalancer, listener, scheme }: Backend, route: RestRoute, ctx: EmitContext): CfnValue {
  const path = route.path.replaceAll('+}', '}');
  const rest = `:${listener.port}${path.startsWith('/') ? path : `/${path}`}`;
  if (route.serverName !== '') return `${scheme}://${route.serverName}${rest}`;
  return sub(`${scheme}://${placeholder(ctx.att(loadBalancer.id, 'DNSName'))}${subLiteral(rest)}`);
}

function parametersOf(steps: readonly string[]): readonly string[] {
  return steps.flatMap((step) => /^\{([^{}+]+)\+?\}$/.exec(step)?.[1] ?? []);
}

function namesIn(uri: CfnValue): readonly string[] {
  return [...JSON.stringify(uri).matchAll(/\{([^{}]+)\}/g)].flatMap(([, name]) => name ?? []);
}
