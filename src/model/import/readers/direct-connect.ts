import type { KindId } from '../../kinds/registry';
import { defineReader, type ImportedResource, type NodeDraft, type ReadContext } from '../reader';
import { DX_ASSOCIATION } from '../reading/direct-connect';
import { firstOf, nameTag } from '../reading/values';

const PREFIX = 'AWS::DirectConnect::';
const KINDS: Readonly<Record<string, KindId>> = {
  [`${PREFIX}Connection`]: 'dxConnection',
  [`${PREFIX}DirectConnectGateway`]: 'dxGateway',
  [`${PREFIX}PrivateVirtualInterface`]: 'dxVif',
  [`${PREFIX}TransitVirtualInterface`]: 'dxVif',
  [`${PREFIX}PublicVirtualInterface`]: 'dxVif',
};

/** Direct Connect: lines, virtual interfaces on them, and gateways. */
export const directConnectReader = defineReader({
  types: [...Object.keys(KINDS), DX_ASSOCIATION],
  kindOf: ({ type }) => KINDS[type],
  read: (resource, draft, read) => {
    const { properties } = resource;
    if (draft.kind === 'dxGateway') readGateway(resource, draft, read);
    else if (draft.kind === 'dxVif') readInterface(resource, draft, read);
    else {
      draft.label(firstOf(nameTag(read, properties.Tags), properties.ConnectionName));
      draft.choice('bandwidth', properties.Bandwidth);
      draft.text('location', properties.Location);
    }
  },
});

function readGateway(resource: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  draft.label(firstOf(nameTag(read, resource.properties.Tags), resource.properties.DirectConnectGatewayName));
  draft.number('asn', resource.properties.AmazonSideAsn);
  for (const association of read.referring(resource, DX_ASSOCIATION, 'DirectConnectGatewayId')) {
    const { AssociatedGatewayId, AllowedPrefixesToDirectConnectGateway: prefixes } = association.properties;
    const to = read.node(AssociatedGatewayId, 'vpnGateway', 'transitGateway');
    if (to !== undefined) draft.wire({ to });
    if (prefixes !== undefined) draft.text('allowedPrefixes', { 'Fn::Join': [', ', prefixes] });
  }
}

function readInterface({ type, properties }: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  draft.label(firstOf(nameTag(read, properties.Tags), properties.VirtualInterfaceName));
  draft.set('type', type.slice(PREFIX.length).replace('VirtualInterface', '').toLowerCase());
  draft.nodeRef('connection', properties.ConnectionId, 'dxConnection');
  draft.number('vlan', properties.Vlan);
  const peer = read.map(read.list(properties.BgpPeers).items[0]);
  draft.number('bgpAsn', peer.Asn);
  draft.text('amazonAddress', peer.AmazonAddress);
  draft.text('customerAddress', peer.CustomerAddress);
  if (properties.RouteFilterPrefixes !== undefined) {
    draft.text('prefixes', { 'Fn::Join': [', ', properties.RouteFilterPrefixes] });
  }
  const hub = read.node(properties.DirectConnectGatewayId, 'dxGateway');
  const to = hub ?? read.node(properties.VirtualGatewayId, 'vpnGateway');
  if (to !== undefined) draft.wire({ to });
}
