import { z } from 'zod';
import { externalFields } from './external-fields';
import { choice, nodeRef, rows, text, whole } from './fields';
import { defineKind } from './kind';
import { emitSecurityGroup } from './security-group-template';
import { trafficText } from './traffic-text';

const RULE_DOCS = 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html';

/** A security group of a VPC: a stateful list of what may come in and go out. */
export const securityGroup = defineKind({
  id: 'securityGroup',
  label: 'Security group',
  short: 'Security group',
  group: 'network',
  keywords: ['SG', 'firewall'],
  icon: 'securityGroup',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  placement: {
    in: ['vpc'],
    rule: 'CNT-06',
    why: 'A security group belongs to a VPC and is attached to what it protects.',
  },
  listedOnly: true,
  rows: ['rules'],
  wiresFrom: 'none',
  wiresTo: false,
  connects: [],
  external: { type: 'AWS::EC2::SecurityGroup::Id', idName: 'security group ID', idAttributes: ['GroupId'] },
  labelStem: 'sg',
  props: z.strictObject({
    description: text({
      title: 'Description',
      help: 'Up to 255 characters; a change replaces the group.',
      placeholder: 'Written from the label',
      docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html',
    }),
    rules: rows(
      'rule',
      {
        direction: choice(['in', 'out'], 'in', {
          title: 'Direction',
          help: 'Answers to what a rule lets through pass in the other direction by themselves.',
          docs: RULE_DOCS,
        }),
        protocol: choice(['tcp', 'udp', 'icmp', 'all'], 'tcp', {
          title: 'Protocol',
          help: 'ICMP covers all its types; all covers every port.',
          docs: RULE_DOCS,
        }),
        fromPort: whole(443, {
          title: 'From port',
          help: 'First port of TCP or UDP that the rule is about.',
          docs: RULE_DOCS,
          range: [0, 65535],
          mono: true,
        }),
        toPort: whole(443, {
          title: 'To port',
          help: 'Last port of TCP or UDP that the rule is about.',
          docs: RULE_DOCS,
          range: [0, 65535],
          mono: true,
        }),
        cidr: text({
          title: 'CIDR',
          help: 'Source of an inbound, destination of an outbound rule.',
          docs: RULE_DOCS,
          cidr: 'one',
          placeholder: '10.0.0.0/16',
          mono: true,
        }),
        peer: nodeRef(['securityGroup'], {
          title: 'Security group',
          help: 'Instead of a CIDR: whatever carries that group.',
          docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html#security-group-referencing',
        }),
        prefixList: text({
          title: 'Prefix list',
          help: 'Instead of a CIDR: id of a managed prefix list.',
          docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html',
          placeholder: 'pl-0a1b2c3d4e5f67890',
          mono: true,
        }),
        description: text({ title: 'Description', help: 'Up to 255 characters.', docs: RULE_DOCS }),
      },
      {
        title: 'Rules',
        help: 'No outbound rule means all outbound traffic is allowed, as in AWS.',
        docs: RULE_DOCS,
        columns: {
          Dir: ['direction'],
          Proto: ['protocol'],
          Ports: ['fromPort', 'toPort'],
          'CIDR or group': ['cidr', 'peer', 'prefixList'],
        },
      },
    ),
    ...externalFields('Security group ID', 'sg-0a1b2c3d4e5f67890'),
  }),
  summary: (props) => {
    const inbound = props.rules.filter((rule) => rule.direction === 'in').length;
    return `${inbound} in, ${props.rules.length - inbound} out`;
  },
  rowText: (rule) => ({
    strong: String(rule.direction),
    text: [trafficText(rule), rule.cidr, rule.prefixList].filter(Boolean).join(' '),
  }),
  section: 'security',
  emit: emitSecurityGroup,
});
