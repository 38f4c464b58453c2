import { listed } from '../lib/listed';
import type { NodeId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { nameTag, pascal } from './parts';

interface Props {
  readonly cidr: string;
  readonly extraCidrs: string;
  readonly ipv6: boolean;
  readonly dnsSupport: boolean;
  readonly dnsHostnames: boolean;
  readonly tenancy: string;
}

/** A VPC and its further blocks, each a resource of its own. */
export function emitVpc({ id, logicalId, props }: EmitNode<Props>, ctx: EmitContext): readonly Emitted[] {
  const block = (suffix: string, key: string, property: Emitted['properties']) => ({
    id: ctx.ownId(suffix, key),
    type: 'AWS::EC2::VPCCidrBlock',
    properties: { VpcId: ctx.ref(id), ...property },
  });
  return [
    {
      id: logicalId,
      type: 'AWS::EC2::VPC',
      properties: {
        CidrBlock: props.cidr,
        EnableDnsSupport: props.dnsSupport,
        EnableDnsHostnames: props.dnsHostnames,
        InstanceTenancy: props.tenancy,
        Tags: nameTag(ctx),
      },
    },
    ...listed(props.extraCidrs).map((cidr) => block(`Cidr${pascal(cidr)}`, cidr, { CidrBlock: cidr })),
    ...(props.ipv6 ? [block(IPV6, IPV6, { AmazonProvidedIpv6CidrBlock: true })] : []),
  ];
}

const IPV6 = 'Ipv6';

/** The further blocks of a VPC, which a subnet in one of them must wait for. */
export function blocksToWaitFor(vpc: NodeId, ctx: EmitContext): readonly string[] {
  const props = ctx.node(vpc)?.props ?? {};
  const extra = typeof props.extraCidrs === 'string' ? listed(props.extraCidrs) : [];
  const ids = extra.map((cidr) => ctx.idOf(vpc, `Cidr${pascal(cidr)}`, cidr));
  return [...ids, props.ipv6 === true ? ctx.idOf(vpc, IPV6) : undefined].flatMap((id) => id ?? []);
}
