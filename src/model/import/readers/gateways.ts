import { defineReader, type ImportedResource, type NodeDraft, type ReadContext } from '../reader';
import { takeAssociations } from '../reading/direct-connect';
import { nameTag } from '../reading/values';

const INTERNET = 'AWS::EC2::InternetGateway';
const VPN = 'AWS::EC2::VPNGateway';
const EGRESS_ONLY = 'AWS::EC2::EgressOnlyInternetGateway';
const ATTACHMENT = 'AWS::EC2::VPCGatewayAttachment';

/** Gateways of a VPC with their attachments. */
export const gatewayReader = defineReader({
  types: [INTERNET, VPN, EGRESS_ONLY, ATTACHMENT],
  kindOf: ({ type }) => {
    if (type === INTERNET) return 'internetGateway';
    if (type === VPN) return 'vpnGateway';
    return type === EGRESS_ONLY ? 'egressOnlyGateway' : undefined;
  },
  read: (resource, draft, read) => {
    const { properties, type } = resource;
    draft.label(nameTag(read, properties.Tags));
    if (type === EGRESS_ONLY) draft.inside(properties.VpcId);
    if (type === INTERNET) attach(resource, 'InternetGatewayId', draft, read);
    if (type === VPN) {
      draft.number('asn', properties.AmazonSideAsn);
      attach(resource, 'VpnGatewayId', draft, read);
      takeAssociations(resource, draft, read);
    }
  },
});

function attach(gateway: ImportedResource, property: string, draft: NodeDraft, read: ReadContext): void {
  for (const attachment of read.referring(gateway, ATTACHMENT, property)) {
    draft.inside(attachment.properties.VpcId);
    draft.take(attachment, 'Attachment');
  }
}
