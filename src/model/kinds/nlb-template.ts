import type { CfnMap } from '../cfn/value';
import { addressWithin } from '../lib/fixed-addresses';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { forwardActions, type ListenerRow, listener } from './listener-template';
import {
  type LoadBalancerProps,
  loadBalancerAttributes,
  loadBalancerWaitsFor,
  typedName,
} from './load-balancer-template';
import { attribute, dnsNameOutput, groupIds, refs } from './parts';

interface NlbListener extends ListenerRow {
  readonly idleTimeout: number;
}

interface Props extends LoadBalancerProps {
  readonly crossZone: boolean;
  readonly enforceOnPrivateLink: boolean;
  readonly listeners: readonly NlbListener[];
  readonly addresses: string;
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
        ...typedName(props.name),
        ...subnetsOf(props, ctx),
        ...groupIds(ctx, 'SecurityGroups', props.securityGroups),
        // AWS refuses the property on a load balancer without security groups.
        ...(hasGroups
          ? { EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: props.enforceOnPrivateLink ? 'on' : 'off' }
          : {}),
        LoadBalancerAttributes: loadBalancerAttributes(
          props,
          [attribute('load_balancing.cross_zone.enabled', props.crossZone)],
          ctx,
        ),
      },
      dependsOn: loadBalancerWaitsFor(props, ctx),
    },
    ...props.listeners.map((row) =>
      listener(node, row, ctx, { actions: forwardActions(row.id, ctx), attributes: listenerAttributes(row) }),
    ),
  ];
}

/** The subnets alone, or each with its address once one of them has a fixed one: AWS takes only one of the two lists. */
function subnetsOf({ scheme, subnets, addresses }: Props, ctx: EmitContext): CfnMap {
  const mappings = subnets.map((id) => {
    const block = String(ctx.node(id)?.props.cidr ?? '');
    const address = scheme === 'internal' ? addressWithin(addresses, block) : undefined;
    return { SubnetId: ctx.ref(id), ...(address === undefined ? {} : { PrivateIPv4Address: address }) };
  });
  const isFixed = mappings.some((mapping) => 'PrivateIPv4Address' in mapping);
  return isFixed ? { SubnetMappings: mappings } : { Subnets: refs(ctx, subnets) };
}

/** Only a TCP listener lets its idle timeout be changed; TLS stays at 350 s. */
function listenerAttributes(row: NlbListener): readonly CfnMap[] {
  const changed = row.protocol === 'TCP' && row.idleTimeout !== 350;
  return changed ? [attribute('tcp.idle_timeout.seconds', row.idleTimeout)] : [];
}
