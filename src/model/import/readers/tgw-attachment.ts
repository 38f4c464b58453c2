import type { NodeId } from '../../kinds/fields';
import { defineReader } from '../reader';
import { nameTag, valueAt } from '../reading/values';

/** Attachments of VPCs to a transit gateway. */
export const tgwAttachmentReader = defineReader({
  types: ['AWS::EC2::TransitGatewayAttachment', 'AWS::EC2::TransitGatewayVpcAttachment'],
  kindOf: () => 'tgwAttachment',
  read: (resource, draft, read) => {
    const { properties } = resource;
    draft.label(nameTag(read, properties.Tags));
    draft.inside(properties.VpcId);
    draft.nodeRefs('subnets', properties.SubnetIds, 'subnet');
    const appliance = read.text(valueAt(read, properties.Options, 'ApplianceModeSupport'));
    if (appliance.known) draft.set('applianceMode', appliance.value === 'enable');
    const hub = read.node(properties.TransitGatewayId, 'transitGateway');
    if (hub !== undefined) draft.wire({ to: hub });
    const tables = (type: string): readonly NodeId[] =>
      read
        .referring(resource, `AWS::EC2::TransitGatewayRouteTable${type}`, 'TransitGatewayAttachmentId')
        .flatMap((tie) => read.node(tie.properties.TransitGatewayRouteTableId, 'tgwRouteTable') ?? []);
    const [table] = tables('Association');
    if (table !== undefined) draft.set('routeTable', table);
    draft.set('propagateTo', [...new Set(tables('Propagation'))]);
  },
});
