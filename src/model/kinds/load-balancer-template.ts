import type { CfnMap } from '../cfn/value';
import type { NodeId } from './fields';
import type { EmitContext } from './kind';
import { attribute, gatewayAttachments } from './parts';

/** What the templates of an ALB and an NLB read alike. */
export interface LoadBalancerProps {
  readonly scheme: string;
  readonly name: string;
  readonly accessLog: NodeId | null;
  readonly deletionProtection: boolean;
  readonly subnets: readonly NodeId[];
  readonly securityGroups: readonly NodeId[];
}

/** A name only where one was typed: with a name CloudFormation cannot replace a resource. */
export function typedName(name: string): CfnMap {
  return name.trim() === '' ? {} : { Name: name.trim() };
}

/** The attributes that an ALB and an NLB share, after those that only one of them has. */
export function loadBalancerAttributes(
  { deletionProtection, accessLog }: LoadBalancerProps,
  own: readonly CfnMap[],
  ctx: EmitContext,
): readonly CfnMap[] {
  const log =
    accessLog === null
      ? []
      : [attribute('access_logs.s3.enabled', true), { Key: 'access_logs.s3.bucket', Value: ctx.ref(accessLog) }];
  return [...own, attribute('deletion_protection.enabled', deletionProtection), ...log];
}

/** The internet gateway of a public load balancer, and the bucket policy that lets it write its log. */
export function loadBalancerWaitsFor({ scheme, accessLog }: LoadBalancerProps, ctx: EmitContext): readonly string[] {
  const gateways = scheme === 'internet-facing' ? gatewayAttachments(ctx) : [];
  const policy = accessLog === null ? undefined : ctx.idOf(accessLog, 'Policy');
  return policy === undefined ? gateways : [...gateways, policy];
}
