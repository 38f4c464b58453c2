import { getAtt, ref } from '../cfn/value';
import type { NodeId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { imageOf } from './machine-image';
import { groupIds, refs } from './parts';

interface Props {
  readonly minSize: number;
  readonly desired: number;
  readonly maxSize: number;
  readonly instanceType: string;
  readonly imageId: string;
  readonly healthCheck: string;
  readonly grace: number;
  readonly subnets: readonly NodeId[];
  readonly securityGroups: readonly NodeId[];
}

/** An Auto Scaling group with the launch template of its instances. It registers them in its target groups itself. */
export function emitAutoScalingGroup({ logicalId, props }: EmitNode<Props>, ctx: EmitContext): readonly Emitted[] {
  const template = ctx.ownId('LaunchTemplate');
  const groups = ctx.wiredFrom().filter((node) => node.kind === 'targetGroup');
  return [
    {
      id: logicalId,
      type: 'AWS::AutoScaling::AutoScalingGroup',
      properties: {
        MinSize: String(props.minSize),
        MaxSize: String(props.maxSize),
        DesiredCapacity: String(props.desired),
        VPCZoneIdentifier: refs(ctx, props.subnets),
        LaunchTemplate: { LaunchTemplateId: ref(template), Version: getAtt(template, 'LatestVersionNumber') },
        HealthCheckType: props.healthCheck,
        HealthCheckGracePeriod: props.grace,
        ...(groups.length > 0 ? { TargetGroupARNs: groups.map((group) => ctx.ref(group.id)) } : {}),
        Tags: [{ Key: 'Name', Value: ctx.name(), PropagateAtLaunch: true }],
      },
    },
    {
      id: template,
      type: 'AWS::EC2::LaunchTemplate',
      properties: {
        LaunchTemplateData: {
          ImageId: imageOf(props, ctx),
          InstanceType: props.instanceType,
          ...groupIds(ctx, 'SecurityGroupIds', props.securityGroups),
          MetadataOptions: { HttpTokens: 'required' },
        },
      },
    },
  ];
}
