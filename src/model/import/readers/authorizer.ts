import type { CfnMap, CfnValue } from '../../cfn/value';
import { defineReader, type ImportedResource, type NodeDraft, type ReadContext } from '../reader';
import { authorizerKind, HTTP_AUTHORIZER, REST_AUTHORIZER } from '../reading/authorizers';
import { functionAt } from '../reading/functions';

/** Where a Lambda authorizer looks by itself, which is what an empty field means. */
const USUAL_SOURCES = [
  'method.request.header.Authorization',
  'route.request.header.Authorization',
  '$request.header.Authorization',
];

/** Authorizers that ask a function or check tokens. Those of a user pool are a wire from the pool. */
export const authorizerReader = defineReader({
  types: [REST_AUTHORIZER, HTTP_AUTHORIZER],
  kindOf: authorizerKind,
  read: (resource, draft, read) => {
    draft.label(resource.properties.Name);
    if (draft.kind === 'jwtAuthorizer') readJwt(resource.properties, draft, read);
    else readLambdaAuthorizer(resource, draft, read);
  },
});

function readJwt({ IdentitySource, JwtConfiguration }: CfnMap, draft: NodeDraft, read: ReadContext): void {
  const { Issuer, Audience } = read.map(JwtConfiguration);
  draft.text('issuer', Issuer);
  draft.text('audience', withCommas(Audience));
  draft.text('identitySource', withCommas(IdentitySource));
}

function readLambdaAuthorizer({ properties }: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  if (properties.Type !== undefined) draft.choice('type', properties.Type);
  const source = withCommas(properties.IdentitySource);
  const known = read.text(source);
  if (!known.known || !USUAL_SOURCES.includes(known.value)) draft.text('identitySource', source);
  draft.number('ttl', properties.AuthorizerResultTtlInSeconds);
  draft.choice('payloadVersion', properties.AuthorizerPayloadFormatVersion);
  const called = functionAt(read, properties.AuthorizerUri);
  if (called) draft.wire({ to: called.nodeId });
}

/** One source as REST APIs write it, or a list of them. */
function withCommas(value: CfnValue | undefined): CfnValue | undefined {
  return value === undefined || typeof value === 'string' ? value : { 'Fn::Join': [', ', value] };
}
