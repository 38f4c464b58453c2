import type { CfnMap, CfnValue } from '../cfn/value';
import type { NodeId } from './fields';
import type { EmitContext, EmitNode } from './kind';

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
  return { [/^[0-9a-f:.]*:[0-9a-f:.]*(?:\/|$)/i.test(cidr) ? ipv6 : ipv4]: cidr };
}

/** Words of a path or name as a part of a logical id: `/items/{id}` is `ItemsId`. */
export function pascal(text: string): string {
  const words = text.match(/[A-Za-z0-9]+/g) ?? [];
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** Name of a load balancer in DNS, as an output. */
export function dnsNameOutput(node: EmitNode<object>, ctx: EmitContext): void {
  ctx.output({
    suffix: 'DnsName',
    description: `DNS name of ${ctx.plain(node.label, 100) || node.logicalId}`,
    value: ctx.att(node.id, 'DNSName'),
  });
}
