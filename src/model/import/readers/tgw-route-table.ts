import { defineReader, type ImportedResource, type NodeDraft, type ReadContext } from '../reader';
import { nameTag, resourceAt } from '../reading/values';

const TABLE = 'AWS::EC2::TransitGatewayRouteTable';
const ROUTE = 'AWS::EC2::TransitGatewayRoute';
const TIES = ['Association', 'Propagation'] as const;

/** Route tables of transit gateways, with their routes and what is tied to them. */
export const tgwRouteTableReader = defineReader({
  types: [TABLE, ROUTE, ...TIES.map((tie) => `${TABLE}${tie}`)],
  kindOf: ({ type }) => (type === TABLE ? 'tgwRouteTable' : undefined),
  read: (resource, draft, read) => {
    draft.label(nameTag(read, resource.properties.Tags));
    const hub = read.node(resource.properties.TransitGatewayId, 'transitGateway');
    if (hub !== undefined) draft.set('transitGateway', hub);
    for (const route of read.referring(resource, ROUTE, 'TransitGatewayRouteTableId')) readRoute(route, draft, read);
    for (const tie of TIES) {
      for (const each of read.referring(resource, `${TABLE}${tie}`, 'TransitGatewayRouteTableId')) {
        const attachment = read.node(each.properties.TransitGatewayAttachmentId, 'tgwAttachment');
        draft.take(each, attachment && `${tie} ${attachment}`);
      }
    }
  },
});

function readRoute(route: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  const { properties } = route;
  const id = read.rowId(route);
  draft.row('routes', id, (row) => {
    row.text('destination', properties.DestinationCidrBlock);
    row.flag('blackhole', properties.Blackhole);
    const value = properties.TransitGatewayAttachmentId;
    const peering = resourceAt(read, value, 'AWS::EC2::TransitGatewayPeeringAttachment');
    if (peering) row.nodeRef('target', peering.properties.PeerTransitGatewayId, 'transitGateway');
    else row.nodeRef('target', value, 'tgwAttachment', 'vpn');
    if (read.holds(route) === undefined) row.unknown('target');
  });
  draft.take(route, id);
}
