import type { CfnMap, CfnValue } from '../../cfn/value';
import type { NodeId } from '../../kinds/fields';
import type { KindId } from '../../kinds/registry';
import { defineReader, type ImportedResource, type NodeDraft, type ReadContext, type RowDraft } from '../reader';
import { existingAt } from '../reading/existing';
import { firstOf, nameTag, resourceAt } from '../reading/values';

const ROUTE = 'AWS::EC2::Route';
const ATTACHMENT = 'AWS::EC2::VPCGatewayAttachment';
const PROPAGATION = 'AWS::EC2::VPNGatewayRoutePropagation';

/** Route tables with their routes. */
export const routeTableReader = defineReader({
  types: ['AWS::EC2::RouteTable', ROUTE, PROPAGATION],
  kindOf: ({ type }) => (type === 'AWS::EC2::RouteTable' ? 'routeTable' : undefined),
  read: (resource, draft, read) => {
    draft.label(nameTag(read, resource.properties.Tags));
    draft.inside(resource.properties.VpcId);
    for (const route of read.referring(resource, ROUTE, 'RouteTableId')) readRoute(route, draft, read);
    readPropagations(resource, draft, read);
  },
  otherwise: (resource, read) => {
    const { RouteTableId, RouteTableIds } = resource.properties;
    const isRoute = resource.type === ROUTE;
    for (const value of isRoute ? [RouteTableId] : read.list(RouteTableIds).items) {
      const table = existingAt(read, value, 'routeTable');
      if (!table) continue;
      if (isRoute) readRoute(resource, table, read);
      else readPropagation(resource, table, read);
      // Nobody knows what else a table has that exists elsewhere.
      table.unknown('routes');
      table.unknown('propagates');
    }
  },
});

function readRoute(route: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  const { properties } = route;
  const id = read.rowId(route);
  draft.row('routes', id, (row) => {
    row.text('destination', destinationOf(properties));
    readTarget(properties, row, read);
    // Of two routes that are told apart by a condition, one is made.
    if (read.holds(route) === undefined) row.unknown('destination');
  });
  draft.take(route, id);
  const gateway = resourceAt(read, properties.GatewayId, 'AWS::EC2::InternetGateway');
  const attachments = gateway ? read.referring(gateway, ATTACHMENT, 'InternetGatewayId') : [];
  draft.after(route, ...attachments);
}

function destinationOf(properties: CfnMap): CfnValue | undefined {
  return firstOf(
    properties.DestinationCidrBlock,
    properties.DestinationIpv6CidrBlock,
    properties.DestinationPrefixListId,
  );
}

/** Property of a route for each kind of target. */
const TARGETS: readonly (readonly [property: string, ...kinds: readonly KindId[]])[] = [
  ['GatewayId', 'internetGateway', 'vpnGateway'],
  ['NatGatewayId', 'natGateway'],
  ['InstanceId', 'ec2'],
  ['EgressOnlyInternetGatewayId', 'egressOnlyGateway'],
  ['VpcEndpointId', 'gwlbEndpoint'],
  ['VpcPeeringConnectionId', 'peering'],
  ['TransitGatewayId', 'transitGateway'],
];

function readTarget(properties: CfnMap, row: RowDraft, read: ReadContext): void {
  const said = TARGETS.filter(([property]) => read.resolve(properties[property]) !== undefined);
  const [first] = said;
  // A firewall's endpoint, a network interface, something that exists elsewhere: the route leads somewhere.
  if (!first || said.length > 1) row.unknown('target');
  if (first) row.nodeRef('target', properties[first[0]], ...(first.slice(1) as readonly KindId[]));
}

function readPropagations(table: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  for (const propagation of read.referring(table, PROPAGATION, 'RouteTableIds'))
    readPropagation(propagation, draft, read);
}

function readPropagation(propagation: ImportedResource, table: NodeDraft, read: ReadContext): void {
  const gateway = read.node(propagation.properties.VpnGatewayId, 'vpnGateway');
  // One resource may be about several tables: it belongs to the first of them.
  table.take(propagation, gateway && `propagation ${gateway}`);
  if (gateway === undefined) table.unknown('propagates');
  else table.set('propagates', [...((table.props.propagates as readonly NodeId[] | undefined) ?? []), gateway]);
}
