import type { CfnMap } from '../cfn/value';
import { listed } from '../lib/listed';
import { authorizerName, lambdaOf } from './api-authorizer-template';
import { invocationUri } from './api-lambda-template';
import type { EmitContext, EmitNode } from './kind';

/** How an HTTP or WebSocket API writes an authorizer: a function it asks, or an issuer whose tokens it checks. */
export function httpAuthorizer(api: EmitNode<object>, authorizer: EmitNode, ctx: EmitContext): CfnMap | undefined {
  const own = { ApiId: ctx.ref(api.id), ...authorizerName(authorizer, ctx) };
  if (authorizer.kind === 'lambdaAuthorizer') {
    const asked = lambdaAuthorizer(api, authorizer, ctx);
    return asked && { ...own, ...asked };
  }
  const isPool = authorizer.kind === 'userPool';
  return {
    ...own,
    AuthorizerType: 'JWT',
    IdentitySource: [isPool ? '$request.header.Authorization' : String(authorizer.props.identitySource)],
    JwtConfiguration: isPool
      ? { Issuer: ctx.att(authorizer.id, 'ProviderURL'), Audience: [ctx.partOf(authorizer.id, 'Client')] }
      : { Issuer: String(authorizer.props.issuer), Audience: listed(String(authorizer.props.audience)) },
  };
}

function lambdaAuthorizer(api: EmitNode<object>, authorizer: EmitNode, ctx: EmitContext): CfnMap | undefined {
  const lambda = lambdaOf(authorizer, ctx);
  if (!lambda) return undefined;
  const { identitySource, payloadVersion, ttl } = authorizer.props;
  const isWebSocket = api.kind === 'webSocketApi';
  const sources = listed(String(identitySource));
  const header = isWebSocket ? 'route.request.header.Authorization' : '$request.header.Authorization';
  return {
    AuthorizerType: 'REQUEST',
    AuthorizerUri: invocationUri(ctx, lambda),
    IdentitySource: sources.length > 0 ? sources : [header],
    // A WebSocket API asks once for each connection, in a format of its own.
    ...(isWebSocket
      ? {}
      : { AuthorizerPayloadFormatVersion: String(payloadVersion), AuthorizerResultTtlInSeconds: Number(ttl) }),
  };
}
