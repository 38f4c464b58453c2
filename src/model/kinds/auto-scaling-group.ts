import { z } from 'zod';
import { emitAutoScalingGroup } from './auto-scaling-group-template';
import { choice, nodeRefs, text, whole } from './fields';
import { defineKind } from './kind';
import { oneSubnetPerZone } from './span';
import { healthPath, INSTANCE_TYPES, workloadCalls, workloadRefusals } from './workload';

const CAPACITY = 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-capacity-limits.html';

/** Instances that are started and replaced together, over the subnets of several zones. */
export const autoScalingGroup = defineKind({
  id: 'autoScalingGroup',
  label: 'Auto Scaling group',
  short: 'Auto Scaling',
  group: 'compute',
  keywords: ['ASG', 'EC2', 'launch template', 'scaling'],
  icon: 'autoScalingGroup',
  docs: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-groups.html',
  placement: {
    in: ['vpc'],
    rule: 'CNT-04',
    why: 'An Auto Scaling group starts instances in several subnets of one VPC.',
  },
  width: 132,
  spans: 'subnets',
  wiresFrom: 'node',
  wiresTo: true,
  connects: workloadCalls,
  refuses: workloadRefusals,
  labelStem: 'fleet',
  startsAt: (around) => ({ subnets: oneSubnetPerZone(around) }),
  props: z.strictObject({
    minSize: whole(2, {
      title: 'Minimum',
      help: 'Never fewer instances.',
      range: [0, 10000],
      docs: CAPACITY,
      mono: true,
    }),
    desired: whole(2, {
      title: 'Desired',
      help: 'Instances at the start.',
      range: [0, 10000],
      docs: CAPACITY,
      mono: true,
    }),
    maxSize: whole(4, {
      title: 'Maximum',
      help: 'Never more instances.',
      range: [0, 10000],
      docs: CAPACITY,
      mono: true,
    }),
    instanceType: text(
      {
        title: 'Instance type',
        help: 'Of every instance.',
        suggestions: INSTANCE_TYPES,
        docs: 'https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-types.html',
        mono: true,
        required: true,
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
    healthCheck: choice(['EC2', 'ELB'], 'EC2', {
      title: 'Health by',
      help: 'ELB also replaces instances that fail the check of their target group.',
      docs: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html',
    }),
    grace: whole(300, {
      title: 'Grace period',
      help: 'How long a new instance may fail checks.',
      unit: 's',
      range: [0, 7200],
      docs: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/health-check-grace-period.html',
      mono: true,
      advanced: true,
    }),
    healthPath,
    subnets: nodeRefs(['subnet'], {
      title: 'Spans',
      help: 'Subnets in which instances are started.',
      docs: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-in-vpc.html',
      required: true,
    }),
    securityGroups: nodeRefs(['securityGroup'], {
      title: 'Security groups',
      help: "None means the VPC's default group.",
      docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
    }),
  }),
  summary: (props) => `${props.minSize}-${props.maxSize} × ${props.instanceType}`,
  emit: emitAutoScalingGroup,
});
