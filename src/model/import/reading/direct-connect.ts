import type { ImportedResource, NodeDraft, ReadContext } from '../reader';

export const DX_ASSOCIATION = 'AWS::DirectConnect::DirectConnectGatewayAssociation';

/** Associations with Direct Connect gateways belong to the gateway that is associated. */
export function takeAssociations(gateway: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  for (const association of read.referring(gateway, DX_ASSOCIATION, 'AssociatedGatewayId')) {
    const hub = read.node(association.properties.DirectConnectGatewayId, 'dxGateway');
    draft.take(association, hub && `association ${hub}`);
  }
}
