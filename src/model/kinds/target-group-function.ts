import type { CfnMap } from '../cfn/value';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { typedName } from './load-balancer-template';

/** A target group that calls a function: it has no port, and the function must let Elastic Load Balancing call it. */
export function emitFunctionGroup(
  { logicalId, props }: EmitNode<{ readonly name: string }>,
  healthCheck: CfnMap,
  ctx: EmitContext,
): readonly Emitted[] {
  const wired = ctx.wiredTo();
  const [called, ...others] = wired.filter((node) => node.kind === 'lambda');
  for (const { label } of [...others, ...wired.filter((node) => node.kind !== 'lambda')]) {
    ctx.note(`Target group ${ctx.name(100)} of type lambda takes one function; ${label} is left out.`);
  }
  const group = {
    id: logicalId,
    type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
    properties: {
      TargetType: 'lambda',
      ...typedName(props.name),
      HealthCheckEnabled: true,
      ...healthCheck,
      ...(called ? { Targets: [{ Id: ctx.att(called.id, 'Arn') }] } : {}),
    },
  };
  if (!called) return [group];
  const permission = ctx.ownId('Permission');
  return [
    {
      ...group,
      dependsOn: [permission],
      comment: 'A function can be registered only once the load balancer may call it.',
    },
    {
      id: permission,
      type: 'AWS::Lambda::Permission',
      properties: {
        FunctionName: ctx.att(called.id, 'Arn'),
        Action: 'lambda:InvokeFunction',
        Principal: 'elasticloadbalancing.amazonaws.com',
      },
    },
  ];
}
