import type { CfnMap, CfnValue } from '../../cfn/value';
import type { NodeId } from '../../kinds/fields';
import type { ImportedResource, NodeDraft, ReadContext } from '../reader';
import { poolAt } from './authorizers';
import { functionAt } from './functions';
import type { Security } from './routes';

/** What a security scheme of an OpenAPI document asks for. */
interface Scheme {
  readonly authorization: string;
  readonly authorizer?: NodeId;
  readonly isKey?: true;
}
export type Schemes = ReadonlyMap<string, Scheme>;

/** The security schemes of a document; authorizers among them become nodes that are wired to the API. */
export function schemesOf(read: ReadContext, api: NodeDraft, resource: ImportedResource, document: CfnMap): Schemes {
  const declared = read.map(document.securityDefinitions ?? read.map(document.components).securitySchemes);
  return new Map(
    Object.entries(declared).map(([name, value]) => [name, schemeOf(read, api, resource, name, read.map(value))]),
  );
}

function schemeOf(read: ReadContext, api: NodeDraft, resource: ImportedResource, name: string, scheme: CfnMap): Scheme {
  const declared = scheme['x-amazon-apigateway-authorizer'];
  if (declared !== undefined) return authorizerScheme(read, api, resource, name, read.map(declared));
  const type = read.text(scheme['x-amazon-apigateway-authtype']);
  if (type.known && type.value === 'awsSigv4') return { authorization: 'AWS_IAM' };
  return { authorization: 'NONE', ...(scheme.type === 'apiKey' ? { isKey: true } : {}) };
}

function authorizerScheme(
  read: ReadContext,
  api: NodeDraft,
  resource: ImportedResource,
  name: string,
  declared: CfnMap,
): Scheme {
  const { issuer, audience } = read.map(declared.jwtConfiguration);
  const [provider] = read.list(declared.providerARNs).items;
  const pool = poolAt(read, provider ?? issuer, resource);
  if (pool) {
    pool.wire({ to: api.id });
    return { authorization: provider === undefined ? 'JWT' : 'COGNITO_USER_POOLS', authorizer: pool.id };
  }
  const isJwt = declared.jwtConfiguration !== undefined;
  const node = read.implied(isJwt ? 'jwtAuthorizer' : 'lambdaAuthorizer', `${resource.logicalId} ${name}`, resource);
  node.label(name);
  node.wire({ to: api.id });
  if (isJwt) {
    node.text('issuer', issuer);
    if (audience !== undefined) node.text('audience', { 'Fn::Join': [', ', audience] });
  } else readFunction(read, node, declared);
  return { authorization: isJwt ? 'JWT' : 'CUSTOM', authorizer: node.id };
}

function readFunction(read: ReadContext, node: NodeDraft, declared: CfnMap): void {
  node.choice('type', declared.type, { token: 'TOKEN', request: 'REQUEST' });
  node.text('identitySource', declared.identitySource);
  node.number('ttl', declared.authorizerResultTtlInSeconds);
  const called = functionAt(read, declared.authorizerUri);
  if (called) node.wire({ to: called.nodeId });
}

/** Who may call an operation: the first scheme that it, or the whole document, asks for. */
export function securityOf(read: ReadContext, api: NodeDraft, schemes: Schemes, asked: CfnValue | undefined): Security {
  const names = read.list(asked).items.flatMap((item) => Object.keys(read.map(item)));
  const found = names.flatMap((name) => schemes.get(name) ?? []);
  const chosen = found.find(({ isKey }) => !isKey);
  return {
    authorization: chosen?.authorization ?? 'NONE',
    authorizer: chosen?.authorizer,
    ...(api.kind === 'restApi' ? { apiKey: found.some(({ isKey }) => isKey === true) } : {}),
  };
}
