import { z } from 'zod';
import { flag, nodeRefs, text } from './fields';
import { defineKind } from './kind';

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
  wiresFrom: 'none',
  wiresTo: true,
  manyPerTargetGroup: true,
  connects: [],
  labelStem: 'web',
  props: z.strictObject({
    instanceType: text({ title: 'Instance type', mono: true, required: true }, 't3.micro'),
    imageId: text({
      title: 'AMI',
      help: 'Empty: the newest Amazon Linux 2023, read from its public SSM parameter.',
      placeholder: 'Amazon Linux 2023',
      docs: 'https://docs.aws.amazon.com/linux/al2023/ug/ec2.html',
      mono: true,
    }),
    publicIp: flag(false, { title: 'Public IPv4 address' }),
    securityGroups: nodeRefs(['securityGroup'], {
      title: 'Security groups',
      help: "None means the VPC's default group.",
    }),
  }),
  summary: (props) => props.instanceType,
});
