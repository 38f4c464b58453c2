import { type CfnMap, placeholder, sub } from '../cfn/value';
import { contains, parseCidr } from '../lib/cidr';
import type { NodeId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { nameTag, vpcId } from './parts';
import { blocksToWaitFor } from './vpc-template';

interface Props {
  readonly cidr: string;
  readonly routeTable: NodeId | null;
  readonly networkAcl: NodeId | null;
  readonly ipv6Cidr: string;
  readonly mapPublicIp: boolean;
}

/** A subnet, with the route table and network ACL it uses. */
export function emitSubnet({ id, logicalId, props }: EmitNode<Props>, ctx: EmitContext): readonly Emitted[] {
  const { routeTable, networkAcl } = props;
  const vpc = ctx.within('vpc');
  return [
    {
      id: logicalId,
      type: 'AWS::EC2::Subnet',
      properties: {
        ...ofVpc(props.cidr, ctx),
        CidrBlock: props.cidr,
        ...ipv6Property(props.ipv6Cidr.trim(), ctx),
        ...zoneProperty(ctx),
        MapPublicIpOnLaunch: props.mapPublicIp,
        Tags: nameTag(ctx),
      },
      dependsOn: vpc ? blocksToWaitFor(vpc, props, ctx) : [],
    },
    ...(routeTable === null
      ? []
      : [
          {
            id: ctx.ownId('RouteTableAssociation'),
            type: 'AWS::EC2::SubnetRouteTableAssociation',
            properties: { SubnetId: ctx.ref(id), RouteTableId: ctx.ref(routeTable) },
          },
        ]),
    ...(networkAcl === null
      ? []
      : [
          {
            id: ctx.ownId('NetworkAclAssociation'),
            type: 'AWS::EC2::SubnetNetworkAclAssociation',
            properties: { SubnetId: ctx.ref(id), NetworkAclId: ctx.ref(networkAcl) },
          },
        ]),
  ];
}

/**
 * AWS's validator compares the block of a subnet with the first block of the VPC it finds by `Ref` alone, and takes a
 * subnet of a further block for a mistake (E3059); a substitution is the same id.
 */
function ofVpc(cidr: string, ctx: EmitContext): CfnMap {
  const vpc = ctx.within('vpc');
  const [first, inner] = [parseCidr(String(vpc?.props.cidr ?? '')), parseCidr(cidr)];
  const isInFirst = !first || !inner || contains(first, inner);
  const isMade = vpc !== undefined && vpc.props.external !== true;
  return isMade && !isInFirst && !ctx.isWritten() ? { VpcId: sub(placeholder(ctx.ref(vpc.id))) } : vpcId(ctx);
}

/** A number counts the /64 blocks of the /56 that AWS gives the VPC; anything else is a block of its own. */
function ipv6Property(cidr: string, ctx: EmitContext): CfnMap {
  const vpc = ctx.within('vpc');
  if (cidr === '') return {};
  if (!vpc || !/^\d{1,3}$/.test(cidr)) return { Ipv6CidrBlock: cidr };
  const blocks = { 'Fn::Cidr': [{ 'Fn::Select': [0, ctx.att(vpc.id, 'Ipv6CidrBlocks')] }, 256, '64'] };
  return { Ipv6CidrBlock: { 'Fn::Select': [Number(cidr), blocks] } };
}

/** Zones are named after the Region the stack is in; where it is not known, the letter counts in AWS's own list. */
function zoneProperty(ctx: EmitContext): CfnMap {
  const { letter, zoneId } = ctx.within('zone')?.props ?? {};
  if (typeof zoneId === 'string' && zoneId.trim() !== '') return { AvailabilityZoneId: zoneId.trim() };
  if (typeof letter !== 'string') return {};
  if (ctx.region() !== undefined) return { AvailabilityZone: sub(`\${AWS::Region}${letter}`) };
  return { AvailabilityZone: { 'Fn::Select': [letter.charCodeAt(0) - 'a'.charCodeAt(0), { 'Fn::GetAZs': '' }] } };
}
