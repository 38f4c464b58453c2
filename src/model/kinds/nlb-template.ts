import type { CfnMap } from '../cfn/value';
import type { NodeId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { forwardActions, type ListenerRow, listener } from './listener-template';
import { attribute, dnsNameOutput, gatewayAttachments, groupIds, refs } from './parts';

interface NlbListener extends ListenerRow {
  readonly idleTimeout: number;
}

interface Props {
  readonly scheme: string;
  readonly crossZone: boolean;
  readonly enforceOnPrivateLink: boolean;
  readonly deletionProtection: boolean;
  readonly subnets: readonly NodeId[];
  readonly securityGroups: readonly NodeId[];
  readonly listeners: readonly NlbListener[];
}

/** An NLB with its listeners. */
export function emitNlb(node: EmitNode<Props>, ctx: EmitContext): readonly Emitted[] {
  const { logicalId, props } = node;
  const hasGroups = props.securityGroups.length > 0;
  dnsNameOutput(node, ctx);
  return [
    {
      id: logicalId,
      type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
      properties: {
        Type: 'network',
        Scheme: props.scheme,
        Subnets: refs(ctx, props.subnets),
        ...groupIds(ctx, 'SecurityGroups', props.securityGroups),
        // AWS refuses the property on a load balancer without security groups.
        ...(hasGroups
          ? { EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: props.enforceOnPrivateLink ? 'on' : 'off' }
          : {}),
        LoadBalancerAttributes: [
          attribute('load_balancing.cross_zone.enabled', props.crossZone),
          attribute('deletion_protection.enabled', props.deletionProtection),
        ],
      },
      ...(props.scheme === 'internet-facing' ? { dependsOn: gatewayAttachments(ctx) } : {}),
    },
    ...props.listeners.map((row) =>
      listener(node, row, ctx, { actions: forwardActions(row.id, ctx), attributes: listenerAttributes(row) }),
    ),
  ];
}

/** Only a TCP listener lets its idle timeout be changed; TLS stays at 350 s. */
function listenerAttributes(row: NlbListener): readonly CfnMap[] {
  const changed = row.protocol === 'TCP' && row.idleTimeout !== 350;
  return changed ? [attribute('tcp.idle_timeout.seconds', row.idleTimeout)] : [];
}
