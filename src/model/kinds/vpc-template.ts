import { contains, parseCidr } from '../lib/cidr';
import { listed } from '../lib/listed';
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

/** The further blocks of a VPC that the blocks of a subnet are taken from: it must wait for them. */
export function blocksToWaitFor(
  { id, props }: EmitNode,
  subnet: { readonly cidr: string; readonly ipv6Cidr: string },
  ctx: EmitContext,
): readonly string[] {
  const extra = typeof props.extraCidrs === 'string' ? listed(props.extraCidrs) : [];
  const ids = extra
    .filter((cidr) => mayHold(cidr, subnet.cidr))
    .map((cidr) => ctx.idOf(id, `Cidr${pascal(cidr)}`, cidr));
  const isIpv6 = props.ipv6 === true && subnet.ipv6Cidr.trim() !== '';
  return [...ids, isIpv6 ? ctx.idOf(id, IPV6) : undefined].flatMap((each) => each ?? []);
}

function mayHold(outer: string, inner: string): boolean {
  const [a, b] = [parseCidr(outer), parseCidr(inner)];
  return !a || !b || contains(a, b);
}
