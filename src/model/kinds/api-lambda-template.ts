import type { CfnValue } from '../cfn/value';
import { placeholder, sub } from '../cfn/value';
import type { RowId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';

/** The address at which API Gateway invokes a function; answers that stream have another one. */
export function invocationUri(ctx: EmitContext, lambda: EmitNode, streams = false): CfnValue {
  const call = streams ? ['2021-11-15', 'response-streaming-invocations'] : ['2015-03-31', 'invocations'];
  const arn = placeholder(ctx.att(lambda.id, 'Arn'));
  return sub(`arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/${call[0]}/functions/${arn}/${call[1]}`);
}

/** The functions that these routes are wired to, each once. */
export function calledBy(routes: readonly { readonly id: RowId }[], ctx: EmitContext): readonly EmitNode[] {
  const called = new Set(routes.flatMap(({ id }) => ctx.wiredTo(id).map((node) => node.id)));
  return ctx.wiredTo().filter(({ id, kind }) => kind === 'lambda' && called.has(id));
}

/** What lets an API invoke the functions its routes lead to and those its authorizers ask, one permission for each. */
export function invokePermissions(
  api: EmitNode<object>,
  lambdas: readonly EmitNode[],
  ctx: EmitContext,
): readonly Emitted[] {
  const here = new Set(ctx.inStack('lambda').map(({ id }) => id));
  const unique = [...new Map(lambdas.map((lambda) => [lambda.id, lambda])).values()];
  return unique.flatMap((lambda) => {
    if (here.has(lambda.id)) return [permission(api, lambda, ctx)];
    const name = ctx.plain(lambda.label, 100) || lambda.logicalId;
    ctx.note(
      `Function ${name} is of another stack: let apigateway.amazonaws.com invoke it there, for ${ctx.name(100)}.`,
    );
    return [];
  });
}

function permission(api: EmitNode<object>, lambda: EmitNode, ctx: EmitContext): Emitted {
  const apiId = placeholder(ctx.ref(api.id));
  return {
    id: ctx.ownId(`Invokes${lambda.logicalId}`, `permission ${lambda.id}`),
    type: 'AWS::Lambda::Permission',
    properties: {
      Action: 'lambda:InvokeFunction',
      FunctionName: ctx.att(lambda.id, 'Arn'),
      Principal: 'apigateway.amazonaws.com',
      SourceArn: sub(`arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:${apiId}/*`),
    },
  };
}
