import type { NodeId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { forwardActions, type ListenerRow, listener } from './listener-template';
import { attribute, dnsNameOutput, gatewayAttachments, groupIds, refs } from './parts';

interface Props {
  readonly scheme: string;
  readonly idleTimeout: number;
  readonly deletionProtection: boolean;
  readonly subnets: readonly NodeId[];
  readonly securityGroups: readonly NodeId[];
  readonly listeners: readonly ListenerRow[];
}

/** An ALB with its listeners. */
export function emitAlb(node: EmitNode<Props>, ctx: EmitContext): readonly Emitted[] {
  const { logicalId, props } = node;
  dnsNameOutput(node, ctx);
  return [
    {
      id: logicalId,
      type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
      properties: {
        Type: 'application',
        Scheme: props.scheme,
        Subnets: refs(ctx, props.subnets),
        ...groupIds(ctx, 'SecurityGroups', props.securityGroups),
        LoadBalancerAttributes: [
          attribute('idle_timeout.timeout_seconds', props.idleTimeout),
          attribute('deletion_protection.enabled', props.deletionProtection),
        ],
      },
      ...(props.scheme === 'internet-facing' ? { dependsOn: gatewayAttachments(ctx) } : {}),
    },
    ...props.listeners.map((row) => listener(node, row, ctx, { actions: forwardActions(row.id, ctx) })),
  ];
}
