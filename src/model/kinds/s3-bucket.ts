import { z } from 'zod';
import { choice, flag, text } from './fields';
import { defineKind } from './kind';
import { emitBucket } from './s3-bucket-template';

/** An S3 bucket: for files, as an origin of CloudFront, or for logs. */
export const s3Bucket = defineKind({
  id: 's3Bucket',
  label: 'S3 bucket',
  short: 'S3 bucket',
  group: 'data',
  keywords: ['object storage', 'files', 'logs', 'S3'],
  icon: 's3',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Welcome.html',
  placement: { in: ['region'], rule: 'CNT-05', why: 'A bucket stands in a Region, outside every VPC.' },
  width: 112,
  wiresFrom: 'none',
  wiresTo: true,
  connects: [],
  labelStem: 'bucket',
  props: z.strictObject({
    bucketName: text({
      title: 'Bucket name',
      help: 'Unique in all of AWS. Empty: CloudFormation makes one up, so that the bucket can be replaced.',
      placeholder: 'Generated',
      docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html',
      mono: true,
    }),
    encryption: choice(['SSE-S3', 'SSE-KMS'], 'SSE-S3', {
      title: 'Encryption',
      help: 'Load balancers deliver their logs to SSE-S3 buckets only, but an NLB also to SSE-KMS.',
      docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/serv-side-encryption.html',
    }),
    versioning: flag(false, {
      title: 'Versioning',
      help: 'Older versions of an object are kept.',
      docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html',
    }),
    publicAccessBlock: flag(true, {
      title: 'Block public access',
      help: 'No policy and no ACL can open it to everybody.',
      docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
    }),
    website: flag(false, {
      title: 'Static website',
      help: 'It also answers HTTP like a web server; only public objects are served.',
      docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteHosting.html',
      advanced: true,
    }),
  }),
  summary: (props) => (props.website ? 'website' : props.encryption),
  emit: emitBucket,
});
