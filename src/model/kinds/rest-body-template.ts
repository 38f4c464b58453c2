import { type CfnMap, type CfnValue, isList } from '../cfn/value';
import type { Emitted } from './kind';
import type { RestRoute } from './rest-integration-template';

/** A route with the method that it became. */
export interface RouteMethod {
  readonly route: RestRoute;
  readonly method: Emitted;
}

/**
 * True when a REST API must be written as an OpenAPI body: `AWS::ApiGateway::Method` has no property for tlsConfig.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-extensions-integration-tls-config.html
 */
export function needsBody(methods: readonly RouteMethod[]): boolean {
  return methods.some(skipsVerification);
}

/** Only integrations over HTTP have a certificate to look at. */
function skipsVerification({ route, method }: RouteMethod): boolean {
  return route.skipVerification && ['HTTP', 'HTTP_PROXY'].includes(String(mapOf(method.properties.Integration).Type));
}

/**
 * The same API as an OpenAPI body: a path for each route, a scheme for each authorizer.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html
 */
export function bodyOf(title: string, methods: readonly RouteMethod[], authorizers: readonly Emitted[]): CfnMap {
  const paths = new Map<string, Record<string, CfnValue>>();
  for (const each of methods) {
    const { path, method } = each.route;
    const verb = method === 'ANY' ? 'x-amazon-apigateway-any-method' : method.toLowerCase();
    paths.set(path, { ...paths.get(path), [verb]: operationOf(each) });
  }
  const schemes = Object.assign({}, ...methods.map(({ method }) => schemesOf(method.properties, authorizers)));
  return {
    openapi: '3.0.1',
    info: { title, version: '1.0' },
    paths: Object.fromEntries(paths),
    ...(Object.keys(schemes).length === 0 ? {} : { components: { securitySchemes: schemes } }),
  };
}

function operationOf(each: RouteMethod): CfnMap {
  const { properties } = each.method;
  const names = Object.keys(mapOf(properties.RequestParameters)).map((name) => name.split('.').at(-1) ?? '');
  const parameters = names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const security = securityOf(properties);
  return {
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(security === undefined ? {} : { security: [security] }),
    ...(properties.MethodResponses === undefined ? {} : { responses: { '200': { description: 'OK' } } }),
    'x-amazon-apigateway-integration': integrationOf(each),
  };
}

/** The names of the extension are those of CloudFormation with a small letter, but for these. */
const RENAMED: Readonly<Record<string, string>> = { IntegrationHttpMethod: 'httpMethod' };

function integrationOf(each: RouteMethod): CfnMap {
  const { Type, IntegrationResponses, ...rest } = mapOf(each.method.properties.Integration);
  const same = Object.entries(rest).map(([name, value]) => [RENAMED[name] ?? lowered(name), value]);
  return {
    type: String(Type).toLowerCase(),
    ...Object.fromEntries(same),
    ...(IntegrationResponses === undefined ? {} : { responses: { default: { statusCode: '200' } } }),
    ...(skipsVerification(each) ? { tlsConfig: { insecureSkipVerification: true } } : {}),
  };
}

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Keeper of API keys among the schemes. */
const API_KEY = 'api_key';
const SIGNED = 'sigv4';

/** What a caller must bring, as the names of schemes; undefined when nothing. */
function securityOf(properties: CfnMap): CfnMap | undefined {
  const scheme = schemeName(properties);
  const scopes = properties.AuthorizationScopes;
  const all = {
    ...(scheme === undefined ? {} : { [scheme]: scopes !== undefined && isList(scopes) ? scopes : [] }),
    ...(properties.ApiKeyRequired === true ? { [API_KEY]: [] } : {}),
  };
  return Object.keys(all).length === 0 ? undefined : all;
}

function schemeName({ AuthorizationType, AuthorizerId }: CfnMap): string | undefined {
  if (AuthorizationType === 'NONE') return undefined;
  return AuthorizationType === 'AWS_IAM' ? SIGNED : String(mapOf(AuthorizerId).Ref);
}

function schemesOf(properties: CfnMap, authorizers: readonly Emitted[]): CfnMap {
  const name = schemeName(properties);
  const authorizer = authorizers.find(({ id }) => id === name);
  return {
    ...(name === SIGNED ? { [SIGNED]: inHeader('Authorization', { 'x-amazon-apigateway-authtype': 'awsSigv4' }) } : {}),
    ...(authorizer && name !== undefined ? { [name]: schemeOf(authorizer.properties) } : {}),
    ...(properties.ApiKeyRequired === true ? { [API_KEY]: inHeader('x-api-key', {}) } : {}),
  };
}

function inHeader(name: string, more: CfnMap): CfnMap {
  return { type: 'apiKey', name, in: 'header', ...more };
}

function schemeOf(authorizer: CfnMap): CfnMap {
  const type = String(authorizer.Type).toLowerCase();
  const isPool = type === 'cognito_user_pools';
  const header = String(authorizer.IdentitySource).split('.').at(-1) ?? 'Authorization';
  const optional = (key: string, value: CfnValue | undefined) => (value === undefined ? {} : { [key]: value });
  return inHeader(type === 'request' ? 'Unused' : header, {
    'x-amazon-apigateway-authtype': isPool ? 'cognito_user_pools' : 'custom',
    'x-amazon-apigateway-authorizer': {
      type,
      ...optional('providerARNs', authorizer.ProviderARNs),
      ...optional('authorizerUri', authorizer.AuthorizerUri),
      ...optional('authorizerResultTtlInSeconds', authorizer.AuthorizerResultTtlInSeconds),
      ...(type === 'request' ? optional('identitySource', authorizer.IdentitySource) : {}),
    },
  });
}

function mapOf(value: CfnValue | undefined): CfnMap {
  return typeof value === 'object' && !isList(value) ? value : {};
}
