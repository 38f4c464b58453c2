import { z } from 'zod';
import { externalFields } from './external-fields';
import { choice, flag, nodeRefs, rows, text, whole } from './fields';
import { emitHostedZone } from './hosted-zone-template';
import { defineKind } from './kind';

const GUIDE = 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide';
const ALIAS = `${GUIDE}/resource-record-sets-choosing-alias-non-alias.html`;

/** A hosted zone of Route 53 with its records; a wire says where a record leads. */
export const hostedZone = defineKind({
  id: 'hostedZone',
  label: 'Route 53 hosted zone',
  short: 'Hosted zone',
  paletteLabel: 'Route 53 zone',
  group: 'edge',
  keywords: ['Route 53', 'DNS', 'domain', 'record', 'alias'],
  icon: 'route53',
  docs: `${GUIDE}/hosted-zones-working-with.html`,
  placement: {
    in: ['region', 'account'],
    rule: 'CNT-05',
    why: 'Route 53 is a global service outside your VPC; it stands in the account or a Region.',
  },
  width: 168,
  rows: ['records'],
  external: { type: 'AWS::Route53::HostedZone::Id', idName: 'hosted zone ID', idAttributes: ['Id'], addsTo: true },
  wiresFrom: 'rows',
  oneWireEach: true,
  wiresTo: true,
  connects: [
    {
      to: ['cloudFront'],
      edge: 'data',
      when: 'An alias A or AAAA record of a public zone, whose name is an alias of the distribution.',
      violated: 'InvalidChangeBatch.',
    },
    {
      to: ['restApi', 'httpApi', 'webSocketApi'],
      edge: 'data',
      when: 'An alias record for the custom domain of the API.',
      violated: 'InvalidChangeBatch: the default endpoint is no alias target; 403 from API Gateway.',
    },
    {
      to: ['alb', 'nlb', 'interfaceEndpoint', 's3Bucket'],
      edge: 'data',
      when: 'An alias A or AAAA record; a bucket serves a website and has the name of the record.',
      violated: 'InvalidChangeBatch.',
    },
    {
      to: ['ec2', 'onPremServer'],
      edge: 'data',
      when: 'An A record with the address, no alias.',
      violated: 'InvalidChangeBatch: no alias target.',
    },
  ],
  refuses: [
    {
      to: ['vpcLinkV1', 'vpcLinkV2'],
      why: 'A VPC link has no name in DNS; callers come to the API before it.',
      instead: 'restApi',
      source: ALIAS,
    },
    {
      to: ['targetGroup'],
      why: 'A target group has no name in DNS; the load balancer before it has.',
      instead: 'alb',
      source: ALIAS,
    },
    {
      to: ['lambda', 'ecsService', 'autoScalingGroup'],
      why: 'It is no alias target; an API or a load balancer before it is.',
      instead: 'httpApi',
      source: ALIAS,
    },
  ],
  labelStem: 'dns',
  starts: { records: [{ name: 'api', type: 'A' }] },
  props: z.strictObject({
    name: text({
      title: 'Domain',
      help: 'The part of DNS this zone answers for.',
      docs: `${GUIDE}/CreatingHostedZone.html`,
      placeholder: 'example.com',
      mono: true,
      required: true,
    }),
    private: flag(false, {
      title: 'Private',
      help: 'Answers only inside the VPCs it is associated with.',
      docs: `${GUIDE}/hosted-zones-private.html`,
    }),
    vpcs: nodeRefs(['vpc'], {
      title: 'VPCs',
      help: 'Where a private zone answers; both DNS flags of the VPC must be on.',
      docs: `${GUIDE}/hosted-zones-private.html`,
      edge: 'association',
      when: 'The zone is private; DNS support and DNS host names of the VPC are on.',
      violated: 'NXDOMAIN inside the VPC.',
    }),
    records: rows(
      'record',
      {
        name: text({
          title: 'Name',
          help: 'Before the domain, or whole; empty for the domain itself.',
          docs: `${GUIDE}/resource-record-sets-values-shared.html`,
          placeholder: 'api',
          mono: true,
        }),
        type: choice(['A', 'AAAA', 'CNAME', 'TXT'], 'A', {
          title: 'Type',
          help: 'A and AAAA can be an alias.',
          docs: `${GUIDE}/ResourceRecordTypes.html`,
        }),
        alias: flag(true, {
          title: 'Alias',
          help: 'Follows the addresses of what it is wired to.',
          docs: ALIAS,
        }),
        ttl: whole(300, {
          title: 'TTL',
          unit: 's',
          help: 'How long others keep the answer; an alias has none of its own.',
          range: [0, 2147483647],
          docs: `${GUIDE}/resource-record-sets-values-basic.html`,
          mono: true,
        }),
        value: text({
          title: 'Value',
          help: 'The address, name or text; of an alias without a wire the DNS name it leads to. Empty: the address of what it is wired to.',
          docs: `${GUIDE}/resource-record-sets-values-basic.html`,
          mono: true,
        }),
      },
      {
        columns: { Name: ['name'], Type: ['type'], Value: ['value'] },
        title: 'Records',
        help: 'Names and where they lead.',
        docs: `${GUIDE}/rrsets-working-with.html`,
      },
    ),
    ...externalFields('Hosted zone ID', 'Z0123456789ABCDEFGHIJ'),
  }),
  summary: (props) => [props.name, props.private ? 'private' : ''].filter(Boolean).join(', '),
  rowText: (row) => ({
    strong: String(row.type),
    text: String(row.name) || '@',
    ...(row.alias === true ? { remark: 'alias' } : {}),
  }),
  emit: emitHostedZone,
});
