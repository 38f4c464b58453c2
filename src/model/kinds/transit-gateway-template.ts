import type { CfnMap, CfnValue } from '../cfn/value';
import { ref } from '../cfn/value';
import { dxAssociations } from './direct-connect-template';
import type { NodeId, RowId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { cidrProperty, nameTag, pascal, refs, vpcId } from './parts';

interface GatewayProps {
  readonly asn: number;
  readonly dnsSupport: boolean;
  readonly sgReferencing: boolean;
  readonly defaultAssociation: boolean;
  readonly defaultPropagation: boolean;
  readonly autoAccept: boolean;
}

/** A transit gateway, and a peering attachment for each other one it is wired to. */
export function emitTransitGateway(node: EmitNode<GatewayProps>, ctx: EmitContext): readonly Emitted[] {
  const { logicalId, props } = node;
  const peers = ctx.wiredTo().filter(({ kind }) => kind === 'transitGateway');
  return [
    {
      id: logicalId,
      type: 'AWS::EC2::TransitGateway',
      properties: {
        AmazonSideAsn: props.asn,
        DnsSupport: switched(props.dnsSupport),
        SecurityGroupReferencingSupport: switched(props.sgReferencing),
        DefaultRouteTableAssociation: switched(props.defaultAssociation),
        DefaultRouteTablePropagation: switched(props.defaultPropagation),
        AutoAcceptSharedAttachments: switched(props.autoAccept),
        Tags: nameTag(ctx),
      },
    },
    ...peers.map((peer) => peeringAttachment(node, peer, ctx)),
    ...dxAssociations(node, ctx),
  ];
}

function switched(isOn: boolean): CfnValue {
  return isOn ? 'enable' : 'disable';
}

function peeringAttachment(node: EmitNode<GatewayProps>, peer: EmitNode, ctx: EmitContext): Emitted {
  const { account, region } = ctx.placeOf(peer.id);
  ctx.note(`Accept the peering of ${node.label} and ${peer.label} on the side of ${peer.label}.`);
  return {
    id: ctx.ownId('Peering', `peering ${peer.id}`),
    type: 'AWS::EC2::TransitGatewayPeeringAttachment',
    properties: {
      TransitGatewayId: ctx.ref(node.id),
      PeerTransitGatewayId: ctx.ref(peer.id),
      PeerAccountId: ctx.accountOf(peer.id) ?? account ?? ref('AWS::AccountId'),
      PeerRegion: ctx.regionOf(peer.id) ?? region ?? ref('AWS::Region'),
      Tags: nameTag(ctx),
    },
  };
}

interface AttachmentProps {
  readonly subnets: readonly NodeId[];
  readonly routeTable: NodeId | null;
  readonly applianceMode: boolean;
}

/** The attachment of a VPC. Its table is another's, so that the table says what is associated with it. */
export function emitTgwAttachment(node: EmitNode<AttachmentProps>, ctx: EmitContext): readonly Emitted[] {
  const { label, logicalId, props } = node;
  const hub = ctx.wiredTo().find(({ kind }) => kind === 'transitGateway');
  if (!hub) ctx.note(`Attachment ${label} is wired to no transit gateway: its gateway is missing.`);
  if (hub?.props.defaultAssociation === true && props.routeTable !== null) {
    ctx.note(`${hub.label} associates ${label} with its default table first: turn that off to use another table.`);
  }
  return [
    {
      id: logicalId,
      type: 'AWS::EC2::TransitGatewayAttachment',
      properties: {
        ...(hub ? { TransitGatewayId: ctx.ref(hub.id) } : {}),
        ...vpcId(ctx),
        SubnetIds: refs(ctx, props.subnets),
        ...(props.applianceMode ? { Options: { ApplianceModeSupport: 'enable' } } : {}),
        Tags: nameTag(ctx),
      },
    },
  ];
}

interface StaticRoute {
  readonly id: RowId;
  readonly destination: string;
  readonly target: NodeId | null;
  readonly blackhole: boolean;
}

type Table = EmitNode<{
  readonly external: boolean;
  readonly transitGateway: NodeId | null;
  readonly routes: readonly StaticRoute[];
}>;

/** A table of a transit gateway with its static routes, and the attachments that follow it or announce to it. */
export function emitTgwRouteTable(node: Table, ctx: EmitContext): readonly Emitted[] {
  const { logicalId, props } = node;
  const attachments = ctx.namedBy('tgwAttachment');
  const tie = (suffix: string, type: string, attachment: EmitNode) => ({
    id: ctx.ownId(`${suffix}${attachment.logicalId}`, `${suffix} ${attachment.id}`),
    type,
    properties: { TransitGatewayRouteTableId: ctx.ref(node.id), TransitGatewayAttachmentId: ctx.ref(attachment.id) },
  });
  const own = {
    id: logicalId,
    type: 'AWS::EC2::TransitGatewayRouteTable',
    properties: {
      ...(props.transitGateway === null ? {} : { TransitGatewayId: ctx.ref(props.transitGateway) }),
      Tags: nameTag(ctx),
    },
  };
  return [
    ...(props.external ? [] : [own]),
    ...attachments
      .filter((attachment) => attachment.props.routeTable === node.id)
      .map((attachment) => tie('Association', 'AWS::EC2::TransitGatewayRouteTableAssociation', attachment)),
    ...attachments
      .filter(({ props: { propagateTo } }) => Array.isArray(propagateTo) && propagateTo.includes(node.id))
      .map((attachment) => tie('Propagation', 'AWS::EC2::TransitGatewayRouteTablePropagation', attachment)),
    ...props.routes.flatMap((route) => staticRoute(node, route, ctx)),
  ];
}

function staticRoute(node: Table, route: StaticRoute, ctx: EmitContext): readonly Emitted[] {
  const end: CfnMap | undefined = route.blackhole ? { Blackhole: true } : attachmentOf(node, route, ctx);
  if (!end) return [];
  return [
    {
      id: ctx.ownId(`Route${route.destination === '0.0.0.0/0' ? 'Default' : pascal(route.destination)}`, route.id),
      type: 'AWS::EC2::TransitGatewayRoute',
      properties: {
        TransitGatewayRouteTableId: ctx.ref(node.id),
        ...cidrProperty(route.destination, 'DestinationCidrBlock', 'DestinationCidrBlock'),
        ...end,
      },
    },
  ];
}

/** The attachment a route leads to, as far as CloudFormation knows its id. */
function attachmentOf(node: Table, { destination, target }: StaticRoute, ctx: EmitContext): CfnMap | undefined {
  const end = target === null ? undefined : ctx.node(target);
  const leftOut = (why: string) => {
    ctx.note(`The route to ${destination} of ${node.label} ${why}.`);
    return undefined;
  };
  if (!end) return leftOut('has no target and is left out');
  if (end.kind === 'tgwAttachment') return { TransitGatewayAttachmentId: ctx.ref(end.id) };
  // AWS refuses a route to a peering that waits for its other side, which no stack can accept.
  if (end.kind === 'transitGateway')
    return leftOut(`must be added by hand once the peering with ${end.label} is accepted`);
  return leftOut(`must be added by hand: CloudFormation gives no attachment id of ${end.label}`);
}
