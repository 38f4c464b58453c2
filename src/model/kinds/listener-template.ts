import type { CfnMap, CfnValue } from '../cfn/value';
import { certificateArn } from './certificate-template';
import type { NodeId, RowId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';

/** A listener as both load balancers have it. */
export interface ListenerRow {
  readonly id: RowId;
  readonly protocol: string;
  readonly port: number;
  readonly certificate: NodeId | null;
  readonly certificateArn: string;
}

// AWS's recommendation for both load balancers: TLS 1.2 and 1.3, forward secrecy only.
const TLS_POLICY = 'ELBSecurityPolicy-TLS13-1-2-2021-06';

/** What a listener of one kind of load balancer has beyond the others. */
export interface ListenerExtras {
  readonly actions: readonly CfnMap[];
  readonly attributes?: readonly CfnMap[];
  readonly dependsOn?: readonly string[];
}

/** A listener of a load balancer. */
export function listener(node: EmitNode<object>, row: ListenerRow, ctx: EmitContext, extras: ListenerExtras): Emitted {
  const { actions, attributes = [], dependsOn = [] } = extras;
  const encrypted = row.protocol === 'HTTPS' || row.protocol === 'TLS';
  return {
    id: ctx.ownId(listenerSuffix(row), row.id),
    type: 'AWS::ElasticLoadBalancingV2::Listener',
    properties: {
      LoadBalancerArn: ctx.ref(node.id),
      Port: row.port,
      Protocol: row.protocol,
      ...(encrypted
        ? { Certificates: [{ CertificateArn: certificateOf(node, row, ctx) }], SslPolicy: TLS_POLICY }
        : {}),
      DefaultActions: actions,
      ...(attributes.length > 0 ? { ListenerAttributes: attributes } : {}),
    },
    dependsOn,
  };
}

/** Suffix of the logical id of a listener: its port tells it apart from the others, and survives a new order. */
export function listenerSuffix(row: { readonly port?: unknown }): string {
  return `Listener${String(row.port)}`;
}

/** What a listener's parameters are called after: its port, or its own name in a template, which a new port leaves as it is. */
export function listenerName(row: Pick<ListenerRow, 'id' | 'port'>, ctx: EmitContext): string {
  return ctx.isWritten(row.id) ? ctx.ownId(listenerSuffix(row), row.id) : listenerSuffix(row);
}

/**
 * Without an ARN the certificate is looked up in Parameter Store: a name that is not there ends the deployment before
 * anything is made, and a renewed certificate needs no new template.
 */
function certificateOf(node: EmitNode<object>, row: ListenerRow, ctx: EmitContext): CfnValue {
  if (row.certificate !== null) return certificateArn(ctx, row.certificate);
  if (row.certificateArn !== '') return row.certificateArn;
  const stored = `/drawbridge/${node.logicalId}/${row.port}/certificate-arn`;
  const listens = `listener ${row.protocol} ${row.port} of ${ctx.name(100)}`;
  ctx.note(
    `Store the ARN of the certificate of ${listens} (ACM, same Region) in the SSM parameter ${stored}, or name another one at deployment.`,
  );
  return ctx.parameter({
    suffix: `${listenerName(row, ctx)}CertificateArn`,
    type: 'AWS::SSM::Parameter::Value<String>',
    description: `SSM parameter that holds the ARN of the certificate of ${listens}`,
    default: stored,
  });
}

/** Forwards to the target groups a row is wired to; nothing when it is wired to none. */
export function forwardActions(row: RowId, ctx: EmitContext, order?: number): readonly CfnMap[] {
  const groups = ctx.wiredTo(row).filter((node) => node.kind === 'targetGroup');
  const [first, ...others] = groups;
  const ordered = order === undefined ? {} : { Order: order };
  if (!first) return [];
  if (others.length === 0) return [{ Type: 'forward', ...ordered, TargetGroupArn: ctx.ref(first.id) }];
  const targetGroups = groups.map((group) => ({ TargetGroupArn: ctx.ref(group.id), Weight: 1 }));
  return [{ Type: 'forward', ...ordered, ForwardConfig: { TargetGroups: targetGroups } }];
}
