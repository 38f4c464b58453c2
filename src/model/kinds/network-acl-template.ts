import type { CfnMap } from '../cfn/value';
import type { RowId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { cidrProperty, nameTag, pascal, vpcId } from './parts';

interface Entry {
  readonly id: RowId;
  readonly direction: 'in' | 'out';
  readonly ruleNumber: number;
  readonly action: 'allow' | 'deny';
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'all';
  readonly fromPort: number;
  readonly toPort: number;
  readonly cidr: string;
}

/** A network ACL and its entries; the subnets that use it name it themselves. */
export function emitNetworkAcl(
  node: EmitNode<{ readonly external: boolean; readonly entries: readonly Entry[] }>,
  ctx: EmitContext,
): readonly Emitted[] {
  const own = { id: node.logicalId, type: 'AWS::EC2::NetworkAcl', properties: { ...vpcId(ctx), Tags: nameTag(ctx) } };
  return [
    ...(node.props.external ? [] : [own]),
    ...node.props.entries.map((entry) => ({
      id: ctx.ownId(`${pascal(entry.direction)}${entry.ruleNumber}`, entry.id),
      type: 'AWS::EC2::NetworkAclEntry',
      properties: {
        NetworkAclId: ctx.ref(node.id),
        Egress: entry.direction === 'out',
        RuleNumber: entry.ruleNumber,
        RuleAction: entry.action,
        ...trafficOf(entry),
        ...cidrProperty(entry.cidr, 'CidrBlock', 'Ipv6CidrBlock'),
      },
    })),
  ];
}

/** IANA's numbers: network ACLs take no names. */
function trafficOf({ protocol, fromPort, toPort, cidr }: Entry): CfnMap {
  if (protocol === 'all') return { Protocol: -1 };
  if (protocol === 'icmp') return { Protocol: cidr.includes(':') ? 58 : 1, Icmp: { Type: -1, Code: -1 } };
  return { Protocol: protocol === 'tcp' ? 6 : 17, PortRange: { From: fromPort, To: toPort } };
}
