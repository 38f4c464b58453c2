import type { CfnMap } from '../cfn/value';
import { type AlbListener, defaultActions, signInClient } from './alb-actions';
import { type AlbRule, listenerRules } from './alb-rules';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { listener } from './listener-template';
import {
  type LoadBalancerProps,
  loadBalancerAttributes,
  loadBalancerWaitsFor,
  typedName,
} from './load-balancer-template';
import { attribute, dnsNameOutput, groupIds, refs } from './parts';

interface Props extends LoadBalancerProps {
  readonly idleTimeout: number;
  readonly keepAlive: number;
  readonly dropInvalidHeaders: boolean;
  readonly http2: boolean;
  readonly ipAddressType: string;
  readonly listeners: readonly AlbListener[];
  readonly rules: readonly AlbRule[];
}

/** An ALB with its listeners and their rules. */
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
        ...typedName(props.name),
        ...(props.ipAddressType === 'ipv4' ? {} : { IpAddressType: props.ipAddressType }),
        Subnets: refs(ctx, props.subnets),
        ...groupIds(ctx, 'SecurityGroups', props.securityGroups),
        LoadBalancerAttributes: loadBalancerAttributes(props, ownAttributes(props), ctx),
      },
      dependsOn: loadBalancerWaitsFor(props, ctx),
    },
    ...signInClient(node, ctx),
    ...props.listeners.map((row) => listener(node, row, ctx, defaultActions(node, row, ctx))),
    ...listenerRules(node, ctx),
  ];
}

/** Attributes that only an ALB has; those that are as AWS has them by default are left out, but the idle timeout. */
function ownAttributes({ idleTimeout, keepAlive, dropInvalidHeaders, http2 }: Props): readonly CfnMap[] {
  return [
    attribute('idle_timeout.timeout_seconds', idleTimeout),
    ...(keepAlive === 3600 ? [] : [attribute('client_keep_alive.seconds', keepAlive)]),
    ...(dropInvalidHeaders ? [attribute('routing.http.drop_invalid_header_fields.enabled', true)] : []),
    ...(http2 ? [] : [attribute('routing.http2.enabled', false)]),
  ];
}
