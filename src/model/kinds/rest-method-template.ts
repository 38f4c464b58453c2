import { ref } from '../cfn/value';
import type { Authorizers } from './api-authorizer-template';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { pascal } from './parts';
import { ANSWERS, integrationOf, isProxy, parametersOf, type RestRoute, stepsOf } from './rest-integration-template';

/** The method of a route, or nothing when it is not known where the route ends or who may call it. */
export function methodOf(
  api: EmitNode<object>,
  route: RestRoute,
  authorizers: Authorizers,
  ctx: EmitContext,
  resourceId: (steps: readonly string[], ctx: EmitContext) => string,
): Emitted | undefined {
  const stem = pascal(route.method.toLowerCase()) + (pascal(route.path) || 'Root');
  const name = `Route ${route.method} ${route.path} of ${ctx.name(100)}`;
  const integration = integrationOf(route, stem, ctx);
  if (typeof integration === 'string') return leftOut(`${name} ${integration}.`, ctx);
  const authorization = authorizers.of(route);
  if (!authorization) {
    return leftOut(`${name} asks for ${route.authorization}, but no authorizer is known, and is left out.`, ctx);
  }
  noteWhatIsMissing(route, name, ctx);
  const steps = stepsOf(route.path);
  const parameters = parametersOf(route.path).map((each) => [`method.request.path.${each}`, true] as const);
  return {
    id: ctx.ownId(stem, route.id),
    type: 'AWS::ApiGateway::Method',
    properties: {
      RestApiId: ctx.ref(api.id),
      ResourceId: steps.length === 0 ? ctx.att(api.id, 'RootResourceId') : ref(resourceId(steps, ctx)),
      HttpMethod: route.method,
      ...authorization,
      ...(route.apiKeyRequired ? { ApiKeyRequired: true } : {}),
      ...(parameters.length > 0 ? { RequestParameters: Object.fromEntries(parameters) } : {}),
      Integration: integration.properties,
      ...(isProxy(integration) ? {} : { MethodResponses: ANSWERS }),
    },
    ...(integration.comment === undefined ? {} : { comment: integration.comment }),
  };
}

function leftOut(sentence: string, ctx: EmitContext): undefined {
  ctx.note(sentence);
}

/** CloudFormation has no property for this. */
function noteWhatIsMissing(route: RestRoute, name: string, ctx: EmitContext): void {
  if (route.stripStage) {
    ctx.note(
      `${name} goes without the stage prefix: map an override for $context.requestOverride.path after the deployment.`,
    );
  }
}
