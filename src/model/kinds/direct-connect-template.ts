import type { CfnMap } from '../cfn/value';
import { listed } from '../lib/listed';
import type { NodeId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { nameTag, pascal } from './parts';

/** The line itself. AWS's partner at the location connects it by hand. */
export function emitDxConnection(
  node: EmitNode<{ readonly bandwidth: string; readonly location: string; readonly network: NodeId | null }>,
  ctx: EmitContext,
): readonly Emitted[] {
  const { bandwidth, location, network } = node.props;
  const site = network === null ? '' : ` for ${ctx.node(network)?.label ?? ''}`;
  ctx.note(
    `Order the cross connect of ${node.label}${site} at ${location || 'its location'}: AWS makes only its port.`,
  );
  return [
    {
      id: node.logicalId,
      type: 'AWS::DirectConnect::Connection',
      properties: {
        ConnectionName: dxName(ctx, 200),
        Bandwidth: bandwidth,
        ...(location === '' ? {} : { Location: location }),
        Tags: nameTag(ctx),
      },
    },
  ];
}

/** A Direct Connect gateway. What it is associated with says so itself. */
export function emitDxGateway(node: EmitNode<{ readonly asn: number }>, ctx: EmitContext): readonly Emitted[] {
  return [
    {
      id: node.logicalId,
      type: 'AWS::DirectConnect::DirectConnectGateway',
      properties: {
        DirectConnectGatewayName: dxName(ctx, 100),
        AmazonSideAsn: String(node.props.asn),
        Tags: nameTag(ctx),
      },
    },
  ];
}

/**
 * The associations of a gateway with the Direct Connect gateways that lead to it. They belong to its own stack: in another
 * account AWS has the owner of the gateway propose them, and two stacks would otherwise wait for each other.
 */
export function dxAssociations(gateway: EmitNode<object>, ctx: EmitContext): readonly Emitted[] {
  const hubs = ctx.wiredFrom().filter(({ kind }) => kind === 'dxGateway');
  return hubs.map((hub) => {
    const prefixes = listed(String(hub.props.allowedPrefixes ?? ''));
    if (ctx.placeOf(hub.id).account !== ctx.placeOf(gateway.id).account) {
      ctx.note(`${hub.label} is of another account: its owner accepts the association with ${gateway.label} there.`);
    }
    return {
      id: ctx.ownId(`To${hub.logicalId}`, `association ${hub.id}`),
      type: 'AWS::DirectConnect::DirectConnectGatewayAssociation',
      properties: {
        DirectConnectGatewayId: ctx.att(hub.id, 'DirectConnectGatewayId'),
        AssociatedGatewayId: ctx.ref(gateway.id),
        ...(prefixes.length === 0 ? {} : { AllowedPrefixesToDirectConnectGateway: prefixes }),
      },
      // A virtual private gateway takes associations only once it is attached to its VPC.
      dependsOn: gateway.kind === 'vpnGateway' ? [ctx.ownId('Attachment')] : [],
    };
  });
}

interface VifProps {
  readonly connection: NodeId | null;
  readonly type: 'private' | 'transit' | 'public';
  readonly vlan: number;
  readonly bgpAsn: number;
  readonly amazonAddress: string;
  readonly customerAddress: string;
  readonly prefixes: string;
}

/** A virtual interface of the line it names, to the gateway it is wired to. */
export function emitDxVif(node: EmitNode<VifProps>, ctx: EmitContext): readonly Emitted[] {
  const { props } = node;
  const prefixes = listed(props.prefixes);
  return [
    {
      id: node.logicalId,
      type: `AWS::DirectConnect::${pascal(props.type)}VirtualInterface`,
      properties: {
        VirtualInterfaceName: dxName(ctx, 100),
        ...(props.connection === null ? {} : { ConnectionId: ctx.att(props.connection, 'ConnectionId') }),
        Vlan: props.vlan,
        BgpPeers: [bgpPeer(props)],
        ...(props.type === 'public' ? {} : gatewayProperty(node, ctx)),
        ...(props.type === 'public' && prefixes.length > 0 ? { RouteFilterPrefixes: prefixes } : {}),
        Tags: nameTag(ctx),
      },
    },
  ];
}

function bgpPeer({ bgpAsn, amazonAddress, customerAddress }: VifProps): CfnMap {
  return {
    AddressFamily: amazonAddress.includes(':') ? 'ipv6' : 'ipv4',
    Asn: String(bgpAsn),
    ...(amazonAddress === '' ? {} : { AmazonAddress: amazonAddress }),
    ...(customerAddress === '' ? {} : { CustomerAddress: customerAddress }),
  };
}

function gatewayProperty({ label, props }: EmitNode<VifProps>, ctx: EmitContext): CfnMap {
  const [end] = ctx.wiredTo();
  if (end?.kind === 'dxGateway') return { DirectConnectGatewayId: ctx.att(end.id, 'DirectConnectGatewayId') };
  if (end?.kind === 'vpnGateway' && props.type === 'private') return { VirtualGatewayId: ctx.ref(end.id) };
  ctx.note(`Virtual interface ${label} leads to no gateway that takes it: its gateway is missing.`);
  return {};
}

/** AWS takes letters, digits, spaces and `-_,/` in names of Direct Connect. */
function dxName(ctx: EmitContext, max: number): string {
  return ctx.name(max).replace(/[^\w \-,/]+/g, '-');
}
