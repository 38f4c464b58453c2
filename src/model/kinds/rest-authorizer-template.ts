import type { CfnMap } from '../cfn/value';
import { authorizerName, lambdaOf } from './api-authorizer-template';
import { invocationUri } from './api-lambda-template';
import type { EmitContext, EmitNode } from './kind';

/** How a REST API writes an authorizer: a function it asks, or a user pool whose tokens it checks. */
export function restAuthorizer(api: EmitNode<object>, authorizer: EmitNode, ctx: EmitContext): CfnMap | undefined {
  const own = { RestApiId: ctx.ref(api.id), ...authorizerName(authorizer, ctx) };
  if (authorizer.kind === 'userPool') {
    return {
      ...own,
      Type: 'COGNITO_USER_POOLS',
      ProviderARNs: [ctx.att(authorizer.id, 'Arn')],
      IdentitySource: 'method.request.header.Authorization',
    };
  }
  const lambda = lambdaOf(authorizer, ctx);
  if (!lambda) return undefined;
  const { type, identitySource, ttl } = authorizer.props;
  return {
    ...own,
    Type: String(type),
    AuthorizerUri: invocationUri(ctx, lambda),
    AuthorizerResultTtlInSeconds: Number(ttl),
    IdentitySource: String(identitySource) || 'method.request.header.Authorization',
  };
}
