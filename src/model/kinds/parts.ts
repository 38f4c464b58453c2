import type { CfnMap, CfnValue } from '../cfn/value';
import type { NodeId, RowId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';

/** The `Name` tag under which the EC2 console shows a resource. */
export function nameTag(ctx: EmitContext): CfnValue {
  return [{ Key: 'Name', Value: ctx.name() }];
}

/** The `VpcId` of something that stands in a VPC. */
export function vpcId(ctx: EmitContext): CfnMap {
  const vpc = ctx.within('vpc');
  return vpc ? { VpcId: ctx.ref(vpc.id) } : {};
}

/** `Ref` of each node. */
export function refs(ctx: EmitContext, ids: readonly NodeId[]): readonly CfnValue[] {
  return ids.map((id) => ctx.ref(id));
}

/** The ids of security groups under the property that a resource type has for them; nothing when there are none. */
export function groupIds(ctx: EmitContext, property: string, ids: readonly NodeId[]): CfnMap {
  return ids.length === 0 ? {} : { [property]: ids.map((id) => ctx.att(id, 'GroupId')) };
}

/** What must exist before anything in this VPC can have a public address: AWS asks for it with `DependsOn`. */
export function gatewayAttachments(ctx: EmitContext): readonly string[] {
  return ctx.inVpc('internetGateway').flatMap((gateway) => ctx.idOf(gateway.id, 'Attachment') ?? []);
}

/** An attribute of a load balancer, listener or target group: AWS takes all values as text. */
export function attribute(key: string, value: string | number | boolean): CfnMap {
  return { Key: key, Value: String(value) };
}

/** The property for a CIDR: IPv6 blocks have one of their own. */
export function cidrProperty(cidr: string, ipv4: string, ipv6: string): CfnMap {
  return { [cidr.includes(':') ? ipv6 : ipv4]: cidr };
}

/** Words of a path or name as a part of a logical id: `/items/{id}` is `ItemsId`. */
export function pascal(text: string): string {
  const words = text.match(/[A-Za-z0-9]+/g) ?? [];
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

interface ListenerRow {
  readonly id: RowId;
  readonly protocol: string;
  readonly port: number;
  readonly certificateArn: string;
}

// AWS's recommendation for both load balancers: TLS 1.2 and 1.3, forward secrecy only.
const TLS_POLICY = 'ELBSecurityPolicy-TLS13-1-2-2021-06';

/** A listener of a load balancer that sends to the target groups its row is wired to. */
export function listener(node: EmitNode, row: ListenerRow, ctx: EmitContext, attributes: readonly CfnMap[]): Emitted {
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
      DefaultActions: forwardActions(row.id, ctx),
      ...(attributes.length > 0 ? { ListenerAttributes: attributes } : {}),
    },
  };
}

/** Suffix of the logical id of a listener: its port tells it apart from the others, and survives a new order. */
export function listenerSuffix(row: Record<string, unknown>): string;
export function listenerSuffix(row: ListenerRow): string;
export function listenerSuffix(row: { readonly port?: unknown }): string {
  return `Listener${String(row.port)}`;
}

/**
 * Without an ARN the certificate is looked up in Parameter Store: a name that is not there ends the deployment before
 * anything is made, and a renewed certificate needs no new template.
 */
function certificateOf(node: EmitNode, row: ListenerRow, ctx: EmitContext): CfnValue {
  if (row.certificateArn !== '') return row.certificateArn;
  const stored = `/drawbridge/${node.logicalId}/${row.port}/certificate-arn`;
  const listens = `listener ${row.protocol} ${row.port} of ${ctx.name(100)}`;
  ctx.note(
    `Store the ARN of the certificate of ${listens} (ACM, same Region) in the SSM parameter ${stored}, or name another one at deployment.`,
  );
  return ctx.parameter({
    suffix: `${listenerSuffix(row)}CertificateArn`,
    type: 'AWS::SSM::Parameter::Value<String>',
    description: `SSM parameter that holds the ARN of the certificate of ${listens}`,
    default: stored,
  });
}

function forwardActions(row: RowId, ctx: EmitContext): CfnValue {
  const groups = ctx.wiredTo(row).filter((node) => node.kind === 'targetGroup');
  const [first, ...others] = groups;
  if (!first) return [];
  if (others.length === 0) return [{ Type: 'forward', TargetGroupArn: ctx.ref(first.id) }];
  return [
    {
      Type: 'forward',
      ForwardConfig: { TargetGroups: groups.map((group) => ({ TargetGroupArn: ctx.ref(group.id), Weight: 1 })) },
    },
  ];
}

/** Name of a load balancer in DNS, as an output. */
export function dnsNameOutput(node: EmitNode, ctx: EmitContext): void {
  ctx.output({
    suffix: 'DnsName',
    description: `DNS name of ${ctx.plain(node.label, 100) || node.logicalId}`,
    value: ctx.att(node.id, 'DNSName'),
  });
}
