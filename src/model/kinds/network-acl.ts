import { z } from 'zod';
import { externalFields } from './external-fields';
import { choice, rows, text, whole } from './fields';
import { defineKind } from './kind';
import { emitNetworkAcl } from './network-acl-template';
import { trafficText } from './traffic-text';

const DOCS = 'https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html';

/** A network ACL: numbered, stateless rules for everything that enters or leaves a subnet. */
export const networkAcl = defineKind({
  id: 'networkAcl',
  label: 'Network ACL',
  short: 'Network ACL',
  group: 'network',
  keywords: ['NACL', 'stateless', 'firewall'],
  icon: 'networkAcl',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
  placement: { in: ['vpc'], rule: 'CNT-06', why: 'A network ACL belongs to a VPC; subnets name the one they use.' },
  listedOnly: true,
  rows: ['entries'],
  external: { type: 'String', idName: 'network ACL ID', idAttributes: ['Id'], addsTo: true },
  wiresFrom: 'none',
  wiresTo: false,
  connects: [],
  labelStem: 'acl',
  starts: {
    entries: [
      { direction: 'in', ruleNumber: 100, protocol: 'all' },
      { direction: 'out', ruleNumber: 100, protocol: 'all' },
    ],
  },
  props: z.strictObject({
    entries: rows(
      'entry',
      {
        direction: choice(['in', 'out'], 'in', {
          title: 'Direction',
          help: 'Answers need an entry of their own.',
          docs: DOCS,
        }),
        ruleNumber: whole(100, {
          title: 'Number',
          help: 'Entries are read from the lowest number on; the first that fits decides.',
          docs: DOCS,
          range: [1, 32766],
          numbering: 10,
          mono: true,
        }),
        action: choice(['allow', 'deny'], 'allow', {
          title: 'Action',
          help: 'What becomes of traffic that fits.',
          docs: DOCS,
        }),
        protocol: choice(['tcp', 'udp', 'icmp', 'all'], 'tcp', {
          title: 'Protocol',
          help: 'ICMP covers all its types; all covers every port.',
          docs: DOCS,
        }),
        fromPort: whole(0, {
          title: 'From port',
          help: 'First destination port of TCP or UDP.',
          docs: DOCS,
          range: [0, 65535],
          mono: true,
        }),
        toPort: whole(65535, {
          title: 'To port',
          help: 'Last destination port of TCP or UDP.',
          docs: DOCS,
          range: [0, 65535],
          mono: true,
        }),
        cidr: text(
          {
            title: 'CIDR',
            help: 'Source of an inbound, destination of an outbound entry.',
            docs: DOCS,
            placeholder: '0.0.0.0/0',
            cidr: 'one',
            mono: true,
            required: true,
          },
          '0.0.0.0/0',
        ),
      },
      {
        title: 'Entries',
        help: 'What no entry allows is denied.',
        docs: DOCS,
        columns: {
          Dir: ['direction'],
          'No.': ['ruleNumber'],
          Action: ['action'],
          Proto: ['protocol'],
          Ports: ['fromPort', 'toPort'],
          CIDR: ['cidr'],
        },
      },
    ),
    ...externalFields('Network ACL ID', 'acl-0a1b2c3d4e5f67890'),
  }),
  summary: (props) => {
    const inbound = props.entries.filter((entry) => entry.direction === 'in').length;
    return `${inbound} in, ${props.entries.length - inbound} out`;
  },
  rowText: (entry) => ({
    strong: `${entry.direction} ${entry.ruleNumber}`,
    text: [entry.action, trafficText(entry), entry.cidr].filter(Boolean).join(' '),
  }),
  section: 'network',
  emit: emitNetworkAcl,
});
