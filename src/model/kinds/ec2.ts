import { z } from 'zod';
import type { CfnMap } from '../cfn/value';
import { flag, type NodeId, nodeRefs, text } from './fields';
import { defineKind, type EmitContext } from './kind';
import { imageOf } from './machine-image';
import { gatewayAttachments, groupIds, nameTag } from './parts';
import { healthPath, INSTANCE_TYPES, workloadCalls, workloadRefusals } from './workload';

/** An EC2 instance in one subnet. */
export const ec2 = defineKind({
  id: 'ec2',
  label: 'EC2 instance',
  short: 'EC2 instance',
  group: 'compute',
  keywords: ['server', 'virtual machine', 'instance'],
  icon: 'ec2',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/concepts.html',
  placement: { in: ['subnet'], rule: 'CNT-04', why: 'An instance has a network interface, so it stands in a subnet.' },
  width: 112,
  wiresFrom: 'node',
  wiresTo: true,
  manyPerTargetGroup: true,
  connects: workloadCalls,
  refuses: workloadRefusals,
  labelStem: 'web',
  props: z.strictObject({
    instanceType: text(
      {
        title: 'Instance type',
        help: 'Its size and its processor; the image must be made for the same processor.',
        docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-types.html',
        mono: true,
        required: true,
        suggestions: INSTANCE_TYPES,
      },
      't3.micro',
    ),
    imageId: text({
      title: 'AMI',
      help: 'Empty: the newest Amazon Linux 2023, read from its public SSM parameter.',
      placeholder: 'Amazon Linux 2023',
      docs: 'https://docs.aws.amazon.com/linux/al2023/ug/ec2.html',
      mono: true,
    }),
    publicIp: flag(false, {
      title: 'Public IPv4 address',
      help: 'Of use only in a subnet with a route to an internet gateway.',
      docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html',
    }),
    securityGroups: nodeRefs(['securityGroup'], {
      title: 'Security groups',
      help: "None means the VPC's default group.",
      docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-security-groups.html',
    }),
    privateIp: text({
      title: 'Private address',
      help: 'Empty: AWS picks one of the subnet.',
      placeholder: 'From the subnet',
      docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html',
      mono: true,
    }),
    healthPath,
    userData: text({
      title: 'User data',
      help: 'Script that runs at the first start.',
      lines: 6,
      docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html',
      mono: true,
      advanced: true,
    }),
  }),
  summary: (props) => props.instanceType,
  emit: ({ logicalId, props }, ctx) => [
    {
      id: logicalId,
      type: 'AWS::EC2::Instance',
      properties: {
        ImageId: imageOf(props, ctx),
        InstanceType: props.instanceType,
        ...networkOf(props, ctx),
        MetadataOptions: { HttpTokens: 'required' },
        ...(props.userData === '' ? {} : { UserData: { 'Fn::Base64': props.userData } }),
        Tags: nameTag(ctx),
      },
      ...(props.publicIp ? { dependsOn: gatewayAttachments(ctx) } : {}),
    },
  ],
});

interface Network {
  readonly publicIp: boolean;
  readonly privateIp: string;
  readonly securityGroups: readonly NodeId[];
}

/**
 * Subnet and groups stand on the instance itself, unless its public address differs from what the subnet hands out, or
 * nobody knows what a subnet that exists already hands out.
 */
function networkOf({ publicIp, privateIp, securityGroups }: Network, ctx: EmitContext): CfnMap {
  const subnet = ctx.within('subnet');
  const address = privateIp.trim() === '' ? {} : { PrivateIpAddress: privateIp.trim() };
  const place = { ...(subnet ? { SubnetId: ctx.ref(subnet.id) } : {}), ...address };
  if (subnet?.props.external !== true && publicIp === (subnet?.props.mapPublicIp ?? false)) {
    return { ...place, ...groupIds(ctx, 'SecurityGroupIds', securityGroups) };
  }
  const networkInterface = {
    DeviceIndex: '0',
    ...place,
    AssociatePublicIpAddress: publicIp,
    ...groupIds(ctx, 'GroupSet', securityGroups),
  };
  return { NetworkInterfaces: [networkInterface] };
}
