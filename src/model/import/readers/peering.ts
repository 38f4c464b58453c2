import type { CfnMap } from '../../cfn/value';
import { defineReader, type ReadContext } from '../reader';
import { nameTag } from '../reading/values';

/** Peering connections as their requester makes them. */
export const peeringReader = defineReader({
  types: ['AWS::EC2::VPCPeeringConnection'],
  kindOf: () => 'peering',
  read: ({ properties }, draft, read) => {
    draft.label(nameTag(read, properties.Tags));
    draft.nodeRef('requester', properties.VpcId, 'vpc');
    draft.nodeRef('accepter', properties.PeerVpcId, 'vpc');
    placePeer(properties, read);
    draft.text('peerOwnerId', properties.PeerOwnerId);
    draft.text('peerRegion', properties.PeerRegion);
    draft.text('peerRoleArn', properties.PeerRoleArn);
    // Whether the other side accepts, and translates names, is not said by a template.
    draft.unknown('accepted');
    draft.unknown('dnsResolution');
  },
});

/** The other VPC stands where the connection says it does. */
function placePeer({ PeerVpcId, PeerOwnerId, PeerRegion }: CfnMap, read: ReadContext): void {
  const accepter = read.node(PeerVpcId, 'vpc');
  const isOutside = read.target(PeerVpcId)?.to === 'outside';
  if (accepter !== undefined && isOutside) read.draft(accepter)?.elsewhere(PeerOwnerId, PeerRegion);
}
