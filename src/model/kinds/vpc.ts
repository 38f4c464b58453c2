import { z } from 'zod';
import { externalFields } from './external-fields';
import { choice, flag, text } from './fields';
import { defineKind } from './kind';
import { emitVpc } from './vpc-template';

const DNS = 'https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html';

/** A virtual private cloud. */
export const vpc = defineKind({
  id: 'vpc',
  label: 'VPC',
  short: 'VPC',
  group: 'network',
  keywords: ['network', 'virtual private cloud'],
  icon: 'vpc',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/what-is-amazon-vpc.html',
  placement: { in: ['region'], rule: 'CNT-01', why: 'A VPC belongs to a Region.' },
  container: { style: 'vpc', minWidth: 280, minHeight: 160 },
  wiresFrom: 'none',
  wiresTo: false,
  connects: [],
  external: {
    type: 'AWS::EC2::VPC::Id',
    idName: 'VPC ID',
    idAttributes: ['VpcId'],
    listAttributes: ['Ipv6CidrBlocks'],
    typedAttributes: { DefaultSecurityGroup: 'AWS::EC2::SecurityGroup::Id' },
  },
  labelStem: 'vpc',
  starts: { cidr: '10.0.0.0/16' },
  props: z.strictObject({
    cidr: text({
      title: 'IPv4 CIDR',
      help: 'Between /16 and /28.',
      cidr: 'one',
      docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html',
      placeholder: '10.0.0.0/16',
      mono: true,
      required: true,
    }),
    extraCidrs: text({
      title: 'Further IPv4 CIDRs',
      help: 'Further blocks of the VPC, with commas.',
      cidr: 'many',
      docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/add-ipv4-cidr.html',
      placeholder: '10.1.0.0/16',
      mono: true,
      advanced: true,
    }),
    ipv6: flag(false, {
      title: 'IPv6',
      help: 'AWS gives the VPC a /56 of its own.',
      docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-add-ipv6.html',
    }),
    dnsSupport: flag(true, { title: 'DNS support', help: 'The VPC answers DNS queries of its instances.', docs: DNS }),
    dnsHostnames: flag(true, {
      title: 'DNS hostnames',
      help: 'Instances get DNS names; interface endpoints need it.',
      docs: DNS,
    }),
    tenancy: choice(['default', 'dedicated'], 'default', {
      title: 'Tenancy',
      help: 'Dedicated: every instance runs on hardware of this account alone.',
      docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/dedicated-instance.html',
      advanced: true,
    }),
    ...externalFields('VPC ID', 'vpc-0a1b2c3d4e5f67890'),
  }),
  tabText: (props) => props.cidr,
  section: 'network',
  emit: emitVpc,
});
