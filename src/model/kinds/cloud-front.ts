import { z } from 'zod';
import { emitCloudFront } from './cloud-front-template';
import { choice, flag, nodeRef, rowRef, rows, text, whole } from './fields';
import { defineKind } from './kind';

const GUIDE = 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide';
const ORIGINS = `${GUIDE}/DownloadDistValuesOrigin.html`;
const BEHAVIORS = `${GUIDE}/DownloadDistValuesCacheBehavior.html`;
const GENERAL = `${GUIDE}/DownloadDistValuesGeneral.html`;

/** A CloudFront distribution with its origins and the paths that lead to each. */
export const cloudFront = defineKind({
  id: 'cloudFront',
  label: 'CloudFront distribution',
  short: 'CloudFront',
  paletteLabel: 'CloudFront',
  group: 'edge',
  keywords: ['CDN', 'cache', 'edge', 'distribution'],
  icon: 'cloudFront',
  docs: `${GUIDE}/distribution-overview.html`,
  placement: {
    in: ['region', 'account'],
    rule: 'CNT-05',
    why: 'CloudFront is a global service outside your VPC; it stands in the account or a Region.',
  },
  width: 168,
  rows: ['origins'],
  wiresFrom: 'rows',
  oneWireEach: true,
  wiresTo: true,
  connects: [
    {
      to: ['restApi', 'httpApi', 'webSocketApi'],
      edge: 'data',
      when: 'The API has a public endpoint; a Regional one is better, EDGE goes through CloudFront twice.',
      violated: '403 or 502 from CloudFront: a private API answers nobody on the internet.',
    },
    {
      to: ['alb', 'nlb', 'ec2'],
      edge: 'data',
      when: 'Internet-facing, or private as a VPC origin in a VPC with an internet gateway.',
      violated: '502 or 504 from CloudFront.',
    },
    { to: ['s3Bucket'], edge: 'data', when: 'The policy of the bucket lets the distribution read.', violated: '403.' },
    {
      to: ['lambda'],
      edge: 'data',
      when: 'The function has a function URL.',
      violated: '403 or 502 from CloudFront.',
    },
    {
      to: ['httpEndpoint'],
      edge: 'data',
      when: 'A public name in DNS; https needs a certificate of a public authority.',
      violated: '502 or 504 from CloudFront.',
    },
  ],
  refuses: [
    {
      to: ['vpcLinkV1', 'vpcLinkV2'],
      why: 'A VPC link belongs to API Gateway and has no address; CloudFront has VPC origins of its own.',
      instead: 'alb',
      source: `${GUIDE}/private-content-vpc-origins.html`,
    },
    {
      to: ['targetGroup', 'ecsService', 'autoScalingGroup', 'gwlb'],
      why: 'It has no address of its own; the load balancer before it has.',
      instead: 'alb',
      source: ORIGINS,
    },
    {
      to: ['rds', 'onPremDatabase'],
      why: 'CloudFront speaks HTTP; a database does not.',
      instead: 'restApi',
      source: ORIGINS,
    },
    {
      to: ['interfaceEndpoint', 'onPremServer'],
      why: 'CloudFront comes over the internet and has no way to its private address.',
      instead: 'alb',
      source: ORIGINS,
    },
  ],
  labelStem: 'cdn',
  starts: { origins: [{ name: 'origin' }], behaviors: [{ path: '*' }] },
  props: z.strictObject({
    origins: rows(
      'origin',
      {
        name: text({
          title: 'Name',
          help: 'How behaviours call it; each once.',
          docs: ORIGINS,
          required: true,
        }),
        domainName: text({
          title: 'Domain name',
          help: 'Where requests go. Empty: taken from the wire.',
          docs: ORIGINS,
          placeholder: 'From the wire',
          mono: true,
        }),
        protocol: choice(['match-viewer', 'http-only', 'https-only'], 'match-viewer', {
          title: 'Protocol',
          help: 'What CloudFront speaks with the origin.',
          docs: ORIGINS,
        }),
        httpPort: whole(80, {
          title: 'HTTP port',
          help: 'Port of the origin for HTTP: 80, 443 or above 1023.',
          range: [1, 65535],
          docs: ORIGINS,
          mono: true,
        }),
        httpsPort: whole(443, {
          title: 'HTTPS port',
          help: 'Port of the origin for HTTPS: 80, 443 or above 1023.',
          range: [1, 65535],
          docs: ORIGINS,
          mono: true,
        }),
        vpcOrigin: flag(false, {
          title: 'VPC origin',
          help: 'Reaches a load balancer or instance in a private subnet.',
          docs: `${GUIDE}/private-content-vpc-origins.html`,
        }),
        readTimeout: whole(30, {
          title: 'Answer within',
          unit: 's',
          help: 'How long CloudFront waits for the origin.',
          range: [1, 120],
          docs: ORIGINS,
          mono: true,
        }),
      },
      {
        columns: { Name: ['name'], Protocol: ['protocol'] },
        title: 'Origins',
        help: 'Where CloudFront gets what it does not have.',
        docs: ORIGINS,
      },
    ),
    behaviors: rows(
      'behaviour',
      {
        path: text(
          { title: 'Path', help: '* takes all that is left.', docs: BEHAVIORS, mono: true, required: true },
          '*',
        ),
        origin: rowRef({
          title: 'Origin',
          help: 'None: the first origin.',
          placeholder: 'The first one',
          docs: BEHAVIORS,
          ownRows: 'origins',
        }),
        viewerProtocol: choice(['redirect-to-https', 'https-only', 'allow-all'], 'redirect-to-https', {
          title: 'Callers speak',
          help: 'What becomes of callers without TLS.',
          docs: BEHAVIORS,
        }),
        cachePolicy: text(
          {
            title: 'Cache policy',
            help: 'A managed policy by name, or the id of one of yours.',
            docs: `${GUIDE}/using-managed-cache-policies.html`,
            suggestions: {
              CachingOptimized: 'Files that seldom change',
              CachingDisabled: 'Answers of an API',
              CachingOptimizedForUncompressedObjects: 'Files that are compressed already',
              'UseOriginCacheControlHeaders-QueryStrings': 'As the origin says',
            },
          },
          'CachingOptimized',
        ),
      },
      {
        columns: { Path: ['path'], Origin: ['origin'] },
        title: 'Behaviours',
        help: 'Which paths lead to which origin.',
        docs: BEHAVIORS,
      },
    ),
    aliases: text({
      title: 'Names',
      help: 'Names of your own, separated by commas; the certificate must cover them.',
      docs: GENERAL,
      placeholder: 'www.example.com',
      mono: true,
    }),
    certificate: nodeRef(['certificate'], {
      title: 'Certificate',
      help: 'For your own names; of us-east-1.',
      docs: GENERAL,
    }),
    priceClass: choice(['PriceClass_All', 'PriceClass_200', 'PriceClass_100'], 'PriceClass_All', {
      title: 'Price class',
      help: 'Fewer edge locations cost less.',
      docs: GENERAL,
      advanced: true,
    }),
    defaultRootObject: text({
      title: 'Root object',
      help: 'What callers get for the bare name.',
      docs: `${GUIDE}/DefaultRootObject.html`,
      placeholder: 'index.html',
      mono: true,
      advanced: true,
    }),
    accessLog: nodeRef(['s3Bucket'], {
      title: 'Access log',
      help: 'Bucket that gets the standard log; it takes ACLs.',
      docs: `${GUIDE}/AccessLogs.html`,
      edge: 'logs',
      when: 'The bucket takes access control lists (object ownership is not "enforced").',
      violated: 'InvalidArgument: the S3 bucket does not enable ACL access.',
    }),
  }),
  summary: (props) => props.aliases.split(',')[0]?.trim() ?? '',
  rowText: (row) => ({
    strong: String(row.name),
    text: String(row.domainName),
    ...(row.vpcOrigin === true ? { remark: 'VPC origin' } : {}),
  }),
  emit: emitCloudFront,
});
