import { z } from 'zod';
import { formatCidr, nextFree, parseCidr } from '../lib/cidr';
import { externalFields } from './external-fields';
import { choice, flag, nodeRef, text } from './fields';
import { defineKind, type Surroundings } from './kind';
import { emitSubnet } from './subnet-template';

/** The next free /24 of the VPC, or the next free half of what a smaller VPC has. */
function nextCidr(around: Surroundings): string {
  const vpc = parseCidr(String(around.within('vpc')?.props.cidr ?? ''));
  if (!vpc) return '';
  const taken = around.inVpc('subnet').flatMap((subnet) => parseCidr(String(subnet.props.cidr)) ?? []);
  const free = nextFree(vpc, Math.min(28, Math.max(24, vpc.bits + 2)), taken);
  return free ? formatCidr(free) : '';
}

/** A subnet: one VPC, one zone, one block of addresses. */
export const subnet = defineKind({
  id: 'subnet',
  label: 'Subnet',
  short: 'Subnet',
  group: 'network',
  icon: 'privateSubnet',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html',
  placement: { in: ['zone'], rule: 'CNT-02', why: 'A subnet lies in one Availability Zone of a VPC.' },
  container: { style: 'privateSubnet', minWidth: 200, minHeight: 80 },
  containerStyle: (props) => (props.access === 'public' ? 'publicSubnet' : 'privateSubnet'),
  wiresFrom: 'none',
  wiresTo: false,
  connects: [],
  external: { type: 'AWS::EC2::Subnet::Id', idName: 'subnet ID', idAttributes: ['SubnetId'] },
  labelStem: 'private',
  startsAt: (around) => ({ cidr: nextCidr(around) }),
  variants: [
    {
      id: 'privateSubnet',
      label: 'Private subnet',
      icon: 'privateSubnet',
      labelStem: 'private',
      starts: { access: 'private' },
    },
    {
      id: 'publicSubnet',
      label: 'Public subnet',
      icon: 'publicSubnet',
      labelStem: 'public',
      starts: { access: 'public', mapPublicIp: true },
    },
  ],
  props: z.strictObject({
    cidr: text({
      title: 'IPv4 CIDR',
      help: 'Part of the VPC, between /16 and /28.',
      docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
      cidr: 'one',
      placeholder: '10.0.1.0/24',
      mono: true,
      required: true,
    }),
    access: choice(['private', 'public'], 'private', {
      title: 'Access',
      help: 'What you intend. A public subnet needs a default route to an internet gateway.',
      onlyDrawn: true,
      docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html',
    }),
    routeTable: nodeRef(['routeTable'], {
      title: 'Route table',
      help: "None means the VPC's main route table.",
      placeholder: 'Main route table',
      docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html',
      edge: 'association',
      when: 'Subnet and table belong to one VPC.',
      violated: 'InvalidRouteTableID.NotFound',
    }),
    networkAcl: nodeRef(['networkAcl'], {
      title: 'Network ACL',
      help: "None means the VPC's default one, which allows everything.",
      placeholder: 'Default network ACL',
      docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
      edge: 'association',
      when: 'Subnet and network ACL belong to one VPC.',
      violated: 'InvalidNetworkAclID.NotFound',
    }),
    ipv6Cidr: text({
      title: 'IPv6 CIDR',
      help: 'A /64 of the VPC, or a number from 0 to 255: which /64 of the block AWS gives the VPC.',
      docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
      placeholder: 'None',
      mono: true,
      advanced: true,
    }),
    mapPublicIp: flag(false, {
      title: 'Public IPv4 on launch',
      help: 'Instances started here get a public address.',
      docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-public-ip.html',
    }),
    ...externalFields('Subnet ID', 'subnet-0a1b2c3d4e5f67890'),
  }),
  tabText: (props) => props.cidr,
  section: 'network',
  emit: emitSubnet,
});
