import type { CfnValue } from '../../cfn/value';
import type { NodeId } from '../../kinds/fields';
import type { ImportedResource, NodeDraft, ReadContext } from '../reader';
import { resourceAt } from './values';

export const REST_AUTHORIZER = 'AWS::ApiGateway::Authorizer';
export const HTTP_AUTHORIZER = 'AWS::ApiGatewayV2::Authorizer';
const POOL = 'AWS::Cognito::UserPool';

/** The kind of node an authorizer becomes; undefined where a user pool stands for it. */
export function authorizerKind(
  resource: ImportedResource,
  read: ReadContext,
): 'lambdaAuthorizer' | 'jwtAuthorizer' | undefined {
  const { Type, AuthorizerType, JwtConfiguration } = resource.properties;
  const type = read.text(Type ?? AuthorizerType);
  if (type.known && type.value === 'COGNITO_USER_POOLS') return undefined;
  if (!type.known || type.value !== 'JWT') return 'lambdaAuthorizer';
  return resourceAt(read, read.map(JwtConfiguration).Issuer, POOL) ? undefined : 'jwtAuthorizer';
}

/** The authorizers of an API, by the resource that routes name. */
export type Authorizers = ReadonlyMap<ImportedResource, NodeId>;

/** Reads the authorizers of an API: each is a node that is wired to it, and the API writes its resource. */
export function readAuthorizers(read: ReadContext, api: NodeDraft, resource: ImportedResource): Authorizers {
  const declared = [
    ...read.referring(resource, REST_AUTHORIZER, 'RestApiId'),
    ...read.referring(resource, HTTP_AUTHORIZER, 'ApiId'),
  ];
  const found = declared.flatMap((authorizer) => {
    const node = read.draftOf(authorizer) ?? poolOf(read, authorizer);
    if (!node) {
      api.take(authorizer);
      return [];
    }
    node.wire({ to: api.id });
    const key = `authorizer ${node.id}`;
    if (node.id === authorizer.nodeId) api.writes(authorizer, key);
    else api.take(authorizer, key);
    return [[authorizer, node.id] as const];
  });
  return new Map(found);
}

/** The user pool that stands for an authorizer; one that is made elsewhere is drawn for the sake of it. */
function poolOf(read: ReadContext, authorizer: ImportedResource): NodeDraft | undefined {
  const { ProviderARNs, JwtConfiguration } = authorizer.properties;
  const [first] = read.list(ProviderARNs).items;
  return poolAt(read, first ?? read.map(JwtConfiguration).Issuer, authorizer);
}

/** The node of a user pool that a value names. */
export function poolAt(read: ReadContext, value: CfnValue | undefined, by: ImportedResource): NodeDraft | undefined {
  const target = read.target(value);
  if (target?.to === 'resource') return target.resource.type === POOL ? read.draftOf(target.resource) : undefined;
  if (!target) return undefined;
  const pool = read.implied('userPool', target.name, by);
  for (const prop of ['mfa', 'passwordLength', 'selfSignUp', 'domainPrefix']) pool.unknown(prop);
  return pool;
}

/** The authorizer of a route, unless it is the only one there is: then the wire says it. */
export function authorizerOf(
  read: ReadContext,
  authorizers: Authorizers,
  value: CfnValue | undefined,
): NodeId | undefined {
  const named = resourceAt(read, value, REST_AUTHORIZER, HTTP_AUTHORIZER);
  return named && authorizers.size > 1 ? authorizers.get(named) : undefined;
}
