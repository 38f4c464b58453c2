import type { CfnMap } from '../cfn/value';
import type { NodeId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { nameTag } from './parts';

interface Props {
  readonly requester: NodeId | null;
  readonly accepter: NodeId | null;
  readonly accepted: boolean;
  readonly dnsResolution: boolean;
  readonly peerOwnerId: string;
  readonly peerRoleArn: string;
  readonly peerRegion: string;
}

/** A peering connection as its requester makes it. Each side has routes of its own. */
export function emitPeering(node: EmitNode<Props>, ctx: EmitContext): readonly Emitted[] {
  const { label, logicalId, props } = node;
  const { requester, accepter } = props;
  const peer = peerProperties(props, ctx);
  if (!props.accepted)
    ctx.note(`Peering ${label} is drawn as not accepted: nothing passes until the other side accepts.`);
  else if ('PeerOwnerId' in peer && props.peerRoleArn === '') {
    ctx.note(`Accept peering ${label} in the other account: without a role there, CloudFormation cannot.`);
  }
  if (props.dnsResolution) {
    ctx.note(`Turn on DNS resolution of peering ${label} on both sides: CloudFormation has no property for it.`);
  }
  return [
    {
      id: logicalId,
      type: 'AWS::EC2::VPCPeeringConnection',
      properties: {
        ...(requester === null ? {} : { VpcId: ctx.ref(requester) }),
        ...(accepter === null ? {} : { PeerVpcId: ctx.ref(accepter) }),
        ...peer,
        Tags: nameTag(ctx),
      },
    },
  ];
}

/** What tells the other side apart, as far as it is another account or Region. */
function peerProperties(props: Props, ctx: EmitContext): CfnMap {
  const { accepter } = props;
  // The connection stands where its requester does, in whatever box it is drawn.
  const from = props.requester ?? undefined;
  const owner = props.peerOwnerId || (accepter && ctx.accountOf(accepter, from));
  const region = props.peerRegion || (accepter && ctx.regionOf(accepter, from));
  return {
    ...(owner ? { PeerOwnerId: owner } : {}),
    ...(region ? { PeerRegion: region } : {}),
    ...(props.peerRoleArn === '' ? {} : { PeerRoleArn: props.peerRoleArn }),
  };
}
