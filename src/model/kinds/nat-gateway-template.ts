import type { CfnMap } from '../cfn/value';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { gatewayAttachments, nameTag, vpcId } from './parts';

interface Props {
  readonly mode: 'zonal' | 'regional';
  readonly connectivity: 'public' | 'private';
  readonly allocationId: string;
  readonly secondaryIps: number;
  readonly drain: number;
}

/** AWS's own value; written only where it is another one. */
const USUAL_DRAIN = 350;

/** A NAT gateway with the address it has on the internet. A regional one gets its addresses from AWS, zone by zone. */
export function emitNatGateway(node: EmitNode<Props>, ctx: EmitContext): readonly Emitted[] {
  const { props } = node;
  const needsAddress = props.mode === 'zonal' && props.connectivity === 'public' && props.allocationId === '';
  if (props.mode === 'regional' && props.allocationId !== '') {
    ctx.note(
      `NAT gateway ${node.label} is regional: AWS gives it its addresses, and ${props.allocationId} is left out.`,
    );
  }
  const address = ctx.ownId('Address');
  const attachments = props.connectivity === 'public' ? gatewayAttachments(ctx) : [];
  return [
    {
      id: node.logicalId,
      type: 'AWS::EC2::NatGateway',
      properties: {
        ...placeProperties(props, ctx),
        ConnectivityType: props.connectivity,
        ...(needsAddress ? { AllocationId: { 'Fn::GetAtt': [address, 'AllocationId'] } } : ownAddress(props)),
        ...(props.connectivity === 'private' && props.secondaryIps > 0
          ? { SecondaryPrivateIpAddressCount: props.secondaryIps }
          : {}),
        ...(props.drain === USUAL_DRAIN ? {} : { MaxDrainDurationSeconds: props.drain }),
        Tags: nameTag(ctx),
      },
      dependsOn: attachments,
    },
    ...(needsAddress
      ? [
          {
            id: address,
            type: 'AWS::EC2::EIP',
            properties: { Domain: 'vpc', ...(ctx.isWritten('Address') ? {} : { Tags: nameTag(ctx) }) },
            dependsOn: attachments,
          },
        ]
      : []),
  ];
}

function placeProperties({ mode }: Props, ctx: EmitContext): CfnMap {
  if (mode === 'regional') return { AvailabilityMode: mode, ...vpcId(ctx) };
  const subnet = ctx.within('subnet');
  return subnet ? { SubnetId: ctx.ref(subnet.id) } : {};
}

function ownAddress({ mode, connectivity, allocationId }: Props): CfnMap {
  return mode === 'zonal' && connectivity === 'public' ? { AllocationId: allocationId } : {};
}
