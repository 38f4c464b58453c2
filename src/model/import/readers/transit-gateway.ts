import type { CfnValue } from '../../cfn/value';
import { defineReader, type ImportedResource, type NodeDraft, type ReadContext } from '../reader';
import { takeAssociations } from '../reading/direct-connect';
import { nameTag } from '../reading/values';

const GATEWAY = 'AWS::EC2::TransitGateway';
const PEERING = 'AWS::EC2::TransitGatewayPeeringAttachment';

/** Transit gateways and their peerings with each other. */
export const transitGatewayReader = defineReader({
  types: [GATEWAY, PEERING],
  kindOf: ({ type }) => (type === GATEWAY ? 'transitGateway' : undefined),
  read: (resource, draft, read) => {
    const { properties } = resource;
    draft.label(nameTag(read, properties.Tags));
    draft.number('asn', properties.AmazonSideAsn);
    switched('dnsSupport', properties.DnsSupport, draft, read);
    switched('sgReferencing', properties.SecurityGroupReferencingSupport, draft, read);
    switched('defaultAssociation', properties.DefaultRouteTableAssociation, draft, read);
    switched('defaultPropagation', properties.DefaultRouteTablePropagation, draft, read);
    switched('autoAccept', properties.AutoAcceptSharedAttachments, draft, read);
    for (const peering of read.referring(resource, PEERING, 'TransitGatewayId')) peer(peering, draft, read);
    takeAssociations(resource, draft, read);
  },
});

/** `enable` and `disable`. */
function switched(prop: string, value: CfnValue | undefined, draft: NodeDraft, read: ReadContext): void {
  const text = read.text(value);
  if (text.known) draft.set(prop, text.value === 'enable');
  else if (value !== undefined) draft.unknown(prop);
}

function peer(peering: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  const other = read.node(peering.properties.PeerTransitGatewayId, 'transitGateway');
  if (other === undefined) {
    draft.take(peering);
    return;
  }
  const { PeerTransitGatewayId, PeerAccountId, PeerRegion } = peering.properties;
  // The other gateway stands where the peering says it does.
  if (read.target(PeerTransitGatewayId)?.to === 'outside') read.draft(other)?.elsewhere(PeerAccountId, PeerRegion);
  draft.wire({ to: other });
  draft.take(peering, `peering ${other}`);
}
