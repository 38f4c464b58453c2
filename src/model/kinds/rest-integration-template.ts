import type { CfnMap, CfnValue } from '../cfn/value';
import { invocationUri } from './api-lambda-template';
import type { NodeId } from './fields';
import type { EmitContext } from './kind';
import { type BackendRoute, type Destination, destinationOf, listenerUri, serviceRole } from './route-destination';

/** A route of a REST API as its emitters read it. */
export interface RestRoute extends BackendRoute {
  readonly method: string;
  readonly path: string;
  readonly integration: string;
  readonly authorization: string;
  readonly authorizer: NodeId | null;
  readonly apiKeyRequired: boolean;
  readonly timeoutMs: number;
  readonly skipVerification: boolean;
  readonly stripStage: boolean;
  readonly responseTransferMode: string;
}

/** An integration of a method, and why it is as it is. */
export interface RestIntegration {
  readonly properties: CfnMap;
  readonly comment?: string;
}

/** Answers of everything that is no proxy: a proxy passes on what it gets, the rest must be told which there are. */
export const ANSWERS: readonly CfnMap[] = [{ StatusCode: '200' }];

/** True when the backend's answer is passed on as it is. */
export function isProxy(integration: RestIntegration): boolean {
  return ['HTTP_PROXY', 'AWS_PROXY'].includes(String(integration.properties.Type));
}

const MOCK: CfnMap = {
  Type: 'MOCK',
  RequestTemplates: { 'application/json': '{"statusCode": 200}' },
  IntegrationResponses: ANSWERS,
};

const WHY_LOAD_BALANCER =
  "IntegrationTarget is the load balancer's ARN, as in the developer guide; scheme, host and port come from Uri.";

/** What answers a route; a text says why that is not known. `stem` names what belongs to the route. */
export function integrationOf(route: RestRoute, stem: string, ctx: EmitContext): RestIntegration | string {
  if (route.integration === 'MOCK') return { properties: MOCK };
  const destination = destinationOf(route, ctx);
  switch (destination.kind) {
    case 'unknown':
      return destination.why;
    case 'cloudMap':
      return 'reaches a Cloud Map service, which a REST API cannot, and is left out';
    case 'service':
      return serviceIntegration(route, stem, destination, ctx);
    case 'lambda':
      return { properties: lambdaIntegration(route, destination, ctx) };
    case 'address':
      return { properties: httpIntegration(route, destination.uri, {}) };
    case 'open':
      return { properties: httpIntegration(route, route.uri || uriAt(route, destination.at, ctx), {}) };
    case 'link': {
      const { backend } = destination;
      const target = backend.link.kind === 'vpcLinkV2' ? { IntegrationTarget: ctx.ref(backend.loadBalancer.id) } : {};
      const over = { ConnectionType: 'VPC_LINK', ConnectionId: ctx.ref(backend.link.id), ...target };
      const properties = httpIntegration(route, route.uri || uriAt(route, backend, ctx), over);
      return 'IntegrationTarget' in target ? { properties, comment: WHY_LOAD_BALANCER } : { properties };
    }
  }
}

function uriAt(route: RestRoute, at: Parameters<typeof listenerUri>[0], ctx: EmitContext): CfnValue {
  return listenerUri(at, route.serverName, route.path.replaceAll('+}', '}'), ctx);
}

function httpIntegration(route: RestRoute, uri: CfnValue, connection: CfnMap): CfnMap {
  const mapped = parametersOf(route.path).filter((name) => namesIn(uri).includes(name));
  const parameters = mapped.map((name) => [`integration.request.path.${name}`, `method.request.path.${name}`]);
  return {
    Type: route.integration,
    IntegrationHttpMethod: route.method,
    ...connection,
    Uri: uri,
    ...(mapped.length > 0 ? { RequestParameters: Object.fromEntries(parameters) } : {}),
    ...common(route),
    ...(route.integration === 'HTTP' ? { IntegrationResponses: ANSWERS } : {}),
  };
}

/** A function is invoked with POST, whatever the caller's method is. */
function lambdaIntegration(
  route: RestRoute,
  { lambda }: Extract<Destination, { kind: 'lambda' }>,
  ctx: EmitContext,
): CfnMap {
  const isPlain = route.integration === 'AWS';
  return {
    Type: isPlain ? 'AWS' : 'AWS_PROXY',
    IntegrationHttpMethod: 'POST',
    Uri: invocationUri(ctx, lambda, !isPlain && route.responseTransferMode === 'STREAM'),
    ...common(route),
    ...(isPlain ? { IntegrationResponses: ANSWERS } : {}),
  };
}

function serviceIntegration(
  route: RestRoute,
  stem: string,
  { service }: Extract<Destination, { kind: 'service' }>,
  ctx: EmitContext,
): RestIntegration | string {
  if (route.uri === '') return 'calls an AWS service, but no backend URI says which action, and is left out';
  return {
    properties: {
      Type: 'AWS',
      IntegrationHttpMethod: 'POST',
      Credentials: serviceRole(ctx, route, stem, service),
      Uri: route.uri,
      ...common(route),
      IntegrationResponses: ANSWERS,
    },
  };
}

function common(route: RestRoute): CfnMap {
  return {
    TimeoutInMillis: route.timeoutMs,
    ...(route.responseTransferMode === 'STREAM' ? { ResponseTransferMode: 'STREAM' } : {}),
  };
}

/** The steps of a path: `/items/{id}` has two. */
export function stepsOf(path: string): readonly string[] {
  return path.split('/').filter((step) => step !== '');
}

/** Names of the variables in a path. */
export function parametersOf(path: string): readonly string[] {
  return stepsOf(path).flatMap((step) => /^\{([^{}+]+)\+?\}$/.exec(step)?.[1] ?? []);
}

function namesIn(uri: CfnValue): readonly string[] {
  return [...JSON.stringify(uri).matchAll(/\{([^{}]+)\}/g)].flatMap(([, name]) => name ?? []);
}
