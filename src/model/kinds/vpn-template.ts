import type { CfnMap } from '../cfn/value';
import { ref } from '../cfn/value';
import { listed } from '../lib/listed';
import { dxAssociations } from './direct-connect-template';
import type { NodeId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { nameTag, pascal, vpcId } from './parts';

/** A virtual private gateway and its attachment to the VPC it stands in. */
export function emitVpnGateway(node: EmitNode<{ readonly asn: number }>, ctx: EmitContext): readonly Emitted[] {
  return [
    {
      id: node.logicalId,
      type: 'AWS::EC2::VPNGateway',
      properties: { Type: 'ipsec.1', AmazonSideAsn: node.props.asn, Tags: nameTag(ctx) },
    },
    {
      id: ctx.ownId('Attachment'),
      type: 'AWS::EC2::VPCGatewayAttachment',
      properties: { ...vpcId(ctx), VpnGatewayId: ctx.ref(node.id) },
    },
    ...dxAssociations(node, ctx),
  ];
}

interface Props {
  readonly network: NodeId | null;
  readonly ipAddress: string;
  readonly bgpAsn: number;
  readonly staticOnly: boolean;
  readonly staticRoutes: string;
}

type Vpn = EmitNode<Props>;

/** A VPN connection with the customer gateway at its other end and, without BGP, its routes. */
export function emitVpn(node: Vpn, ctx: EmitContext): readonly Emitted[] {
  const customer = ctx.ownId('CustomerGateway');
  const [end] = ctx.wiredTo();
  if (!end) ctx.note(`VPN ${node.label} is wired to no gateway: the one at AWS is missing.`);
  return [
    {
      id: node.logicalId,
      type: 'AWS::EC2::VPNConnection',
      properties: {
        Type: 'ipsec.1',
        CustomerGatewayId: ref(customer),
        ...(end ? { [end.kind === 'vpnGateway' ? 'VpnGatewayId' : 'TransitGatewayId']: ctx.ref(end.id) } : {}),
        StaticRoutesOnly: node.props.staticOnly,
        Tags: nameTag(ctx),
      },
    },
    { id: customer, type: 'AWS::EC2::CustomerGateway', properties: customerGateway(node.props, ctx) },
    ...(node.props.staticOnly ? staticRoutes(node, end, ctx) : []),
  ];
}

const LARGEST_ASN = 2_147_483_647;

function customerGateway({ ipAddress, bgpAsn }: Props, ctx: EmitContext): CfnMap {
  return {
    Type: 'ipsec.1',
    ...(ipAddress === '' ? {} : { IpAddress: ipAddress }),
    ...(bgpAsn > LARGEST_ASN ? { BgpAsnExtended: bgpAsn } : { BgpAsn: bgpAsn }),
    Tags: nameTag(ctx),
  };
}

/** Only a virtual private gateway has routes of the connection itself; a transit gateway has them in its tables. */
function staticRoutes(node: Vpn, end: EmitNode | undefined, ctx: EmitContext): readonly Emitted[] {
  const routes = blocksOf(node, ctx);
  if (routes.length === 0) ctx.note(`VPN ${node.label} is static and lists no block on premises.`);
  if (end?.kind !== 'vpnGateway') {
    if (routes.length > 0) {
      ctx.note(`Add routes to ${routes.join(', ')} by ${node.label} to a table of the transit gateway by hand.`);
    }
    return [];
  }
  return routes.map((block) => ({
    id: ctx.ownId(`Route${pascal(block)}`, `route ${block}`),
    type: 'AWS::EC2::VPNConnectionRoute',
    properties: { DestinationCidrBlock: block, VpnConnectionId: ctx.ref(node.id) },
  }));
}

function blocksOf({ props }: Vpn, ctx: EmitContext): readonly string[] {
  const typed = listed(props.staticRoutes);
  if (typed.length > 0 || props.network === null) return typed;
  const cidrs = ctx.node(props.network)?.props.cidrs;
  return typeof cidrs === 'string' ? listed(cidrs) : [];
}
