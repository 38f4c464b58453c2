import type { CfnMap } from '../cfn/value';
import type { NodeId, RowId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { nameTag, pascal, vpcId } from './parts';

interface Route {
  readonly id: RowId;
  readonly destination: string;
  readonly target: NodeId | null;
}

type Table = EmitNode<{
  readonly external: boolean;
  readonly routes: readonly Route[];
  readonly propagates: readonly NodeId[];
}>;

/** A route table with its routes; subnets name the table they use. */
export function emitRouteTable(node: Table, ctx: EmitContext): readonly Emitted[] {
  const own = { id: node.logicalId, type: 'AWS::EC2::RouteTable', properties: { ...vpcId(ctx), Tags: nameTag(ctx) } };
  return [
    ...(node.props.external ? [] : [own]),
    ...node.props.routes.flatMap((route) => emitRoute(node, route, ctx)),
    ...node.props.propagates.map((gateway) => ({
      id: ctx.ownId('Propagation', `propagation ${gateway}`),
      type: 'AWS::EC2::VPNGatewayRoutePropagation',
      properties: { RouteTableIds: [ctx.ref(node.id)], VpnGatewayId: ctx.ref(gateway) },
      dependsOn: attachmentOf(gateway, ctx),
    })),
  ];
}

function emitRoute(node: Table, { id, destination, target }: Route, ctx: EmitContext): readonly Emitted[] {
  const end = target === null ? undefined : ctx.node(target);
  if (!end) {
    ctx.note(`The route to ${destination} of route table ${node.label} has no target and is left out.`);
    return [];
  }
  if (end.kind === 'ec2')
    ctx.note(`Turn off the source and destination check of ${end.label}: routes lead through it.`);
  return [
    {
      id: ctx.ownId(`Route${DEFAULTS.get(destination) ?? pascal(destination)}`, id),
      type: 'AWS::EC2::Route',
      properties: {
        RouteTableId: ctx.ref(node.id),
        ...destinationProperty(destination),
        [TARGET_PROPERTIES.get(end.kind) ?? 'GatewayId']: ctx.ref(end.id),
      },
      dependsOn: end.kind === 'transitGateway' ? attachmentsHere(ctx) : attachmentOf(end.id, ctx),
    },
  ];
}

/** Property of a route for each kind of target; gateways that are attached to the VPC share one. */
const TARGET_PROPERTIES: ReadonlyMap<string, string> = new Map([
  ['ec2', 'InstanceId'],
  ['egressOnlyGateway', 'EgressOnlyInternetGatewayId'],
  ['gwlbEndpoint', 'VpcEndpointId'],
  ['natGateway', 'NatGatewayId'],
  ['peering', 'VpcPeeringConnectionId'],
  ['transitGateway', 'TransitGatewayId'],
]);

const DEFAULTS: ReadonlyMap<string, string> = new Map([
  ['0.0.0.0/0', 'Default'],
  ['::/0', 'DefaultIpv6'],
]);

function destinationProperty(destination: string): CfnMap {
  if (destination.startsWith('pl-')) return { DestinationPrefixListId: destination };
  return { [destination.includes(':') ? 'DestinationIpv6CidrBlock' : 'DestinationCidrBlock']: destination };
}

/** An internet or virtual private gateway takes routes once it is attached. */
function attachmentOf(target: NodeId, ctx: EmitContext): readonly string[] {
  const kind = ctx.node(target)?.kind;
  return kind === 'internetGateway' || kind === 'vpnGateway' ? [ctx.idOf(target, 'Attachment') ?? []].flat() : [];
}

/** A transit gateway takes routes of a VPC once the VPC is attached to it. */
function attachmentsHere(ctx: EmitContext): readonly string[] {
  return ctx.inVpc('tgwAttachment').map(({ logicalId }) => logicalId);
}
