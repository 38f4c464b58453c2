import type { NodeId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { attribute, refs } from './parts';

interface Props {
  readonly crossZone: boolean;
  readonly deletionProtection: boolean;
  readonly subnets: readonly NodeId[];
}

/** A Gateway Load Balancer with its one listener, which has neither port nor protocol. */
export function emitGwlb({ id, logicalId, props }: EmitNode<Props>, ctx: EmitContext): readonly Emitted[] {
  const loadBalancer = {
    id: logicalId,
    type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    properties: {
      Type: 'gateway',
      Subnets: refs(ctx, props.subnets),
      LoadBalancerAttributes: [
        attribute('load_balancing.cross_zone.enabled', props.crossZone),
        attribute('deletion_protection.enabled', props.deletionProtection),
      ],
    },
  };
  const [group] = ctx.wiredTo().filter((node) => node.kind === 'targetGroup');
  if (!group) {
    ctx.note(`Gateway Load Balancer ${ctx.name(100)} leads to no target group; it has no listener.`);
    return [loadBalancer];
  }
  const listener = {
    id: ctx.ownId('Listener'),
    type: 'AWS::ElasticLoadBalancingV2::Listener',
    properties: {
      LoadBalancerArn: ctx.ref(id),
      DefaultActions: [{ Type: 'forward', TargetGroupArn: ctx.ref(group.id) }],
    },
  };
  return [loadBalancer, listener];
}
