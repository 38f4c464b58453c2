import { defineReader, type ImportedResource, type NodeDraft, type ReadContext } from '../reader';
import { existingAt } from '../reading/existing';
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
        takeTie(each, tie, draft, read);
      }
    }
  },
  otherwise: (resource, read) => {
    const table = existingAt(read, resource.properties.TransitGatewayRouteTableId, 'tgwRouteTable');
    if (!table) return;
    const tie = TIES.find((each) => resource.type === `${TABLE}${each}`);
    if (tie) takeTie(resource, tie, table, read);
    else readRoute(resource, table, read);
    // Nobody knows what else a table has that exists elsewhere.
    table.unknown('routes');
  },
});

function takeTie(resource: ImportedResource, tie: (typeof TIES)[number], table: NodeDraft, read: ReadContext): void {
  const attachment = read.node(resource.properties.TransitGatewayAttachmentId, 'tgwAttachment');
  table.take(resource, attachment && `${tie} ${attachment}`);
}

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
