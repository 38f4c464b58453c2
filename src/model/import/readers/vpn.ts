import { defineReader, type ImportedResource, type NodeDraft, type ReadContext } from '../reader';
import { firstOf, nameTag, resourceAt } from '../reading/values';

const CONNECTION = 'AWS::EC2::VPNConnection';
const CUSTOMER = 'AWS::EC2::CustomerGateway';
const ROUTE = 'AWS::EC2::VPNConnectionRoute';

/** VPN connections with the customer gateway at their other end and, without BGP, their routes. */
export const vpnReader = defineReader({
  types: [CONNECTION, CUSTOMER, ROUTE],
  kindOf: ({ type }) => (type === CONNECTION ? 'vpn' : undefined),
  read: (resource, draft, read) => {
    const { properties } = resource;
    draft.label(nameTag(read, properties.Tags));
    draft.flag('staticOnly', properties.StaticRoutesOnly);
    readCustomer(resource, draft, read);
    readRoutes(resource, draft, read);
    const end =
      read.node(properties.VpnGatewayId, 'vpnGateway') ?? read.node(properties.TransitGatewayId, 'transitGateway');
    if (end !== undefined) draft.wire({ to: end });
  },
});

/** Behind a customer gateway lies a network of one's own, of which a template says nothing. */
function readCustomer(resource: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  const value = resource.properties.CustomerGatewayId;
  const customer = resourceAt(read, value, CUSTOMER);
  const target = read.target(value);
  const name = customer?.logicalId ?? (target?.to === 'outside' ? target.name : resource.logicalId);
  const network = read.implied('onPremises', `Network of ${name}`, resource);
  network.unknown('cidrs');
  draft.set('network', network.id);
  if (!customer) {
    draft.unknown('ipAddress');
    draft.unknown('bgpAsn');
    return;
  }
  const { properties } = customer;
  network.label(nameTag(read, properties.Tags));
  draft.text('ipAddress', properties.IpAddress);
  draft.number('bgpAsn', firstOf(properties.BgpAsn, properties.BgpAsnExtended));
  draft.take(customer, 'CustomerGateway');
}

function readRoutes(resource: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  const blocks: string[] = [];
  for (const route of read.referring(resource, ROUTE, 'VpnConnectionId')) {
    const block = read.text(route.properties.DestinationCidrBlock);
    if (block.known) blocks.push(block.value);
    else draft.unknown('staticRoutes');
    draft.take(route, block.known ? `route ${block.value}` : undefined);
  }
  if (blocks.length > 0) draft.set('staticRoutes', blocks.join(', '));
}
