import type { CfnMap, CfnValue } from '../../cfn/value';
import { defineReader, type ImportedResource, type NodeDraft, type ReadContext } from '../reader';
import { takeFirst } from '../reading/parts';
import { textWithNames, valueAt } from '../reading/values';

const BUCKET = 'AWS::S3::Bucket';
const POLICY = 'AWS::S3::BucketPolicy';

/** Buckets with their policy. */
export const s3BucketReader = defineReader({
  types: [BUCKET, POLICY],
  kindOf: ({ type }) => (type === BUCKET ? 's3Bucket' : undefined),
  read: (resource, draft, read) => {
    const { properties } = resource;
    draft.label(properties.BucketName);
    draft.text('bucketName', properties.BucketName);
    readEncryption(properties, draft, read);
    readVersioning(properties, draft, read);
    readPublicAccess(properties, draft, read);
    draft.set('website', properties.WebsiteConfiguration !== undefined);
    takeFirst(draft, read.referring(resource, POLICY, 'Bucket'), 'Policy');
  },
  otherwise: (policy, read) => {
    const named = bucketNamed(policy.properties.Bucket, read);
    if (named) read.draftOf(named)?.take(policy, 'Policy');
  },
});

/** A policy may say the name of its bucket again instead of referring to it. */
function bucketNamed(name: CfnValue | undefined, read: ReadContext): ImportedResource | undefined {
  const text = textWithNames(read.resolve(name));
  if (text === undefined) return undefined;
  return read.resources(BUCKET).find(({ properties }) => textWithNames(read.resolve(properties.BucketName)) === text);
}

function readEncryption({ BucketEncryption }: CfnMap, draft: NodeDraft, read: ReadContext): void {
  const [first] = read.list(read.map(BucketEncryption).ServerSideEncryptionConfiguration).items;
  const algorithm = valueAt(read, first, 'ServerSideEncryptionByDefault', 'SSEAlgorithm');
  draft.choice('encryption', algorithm, { AES256: 'SSE-S3', 'aws:kms': 'SSE-KMS', 'aws:kms:dsse': 'SSE-KMS' });
}

function readVersioning({ VersioningConfiguration }: CfnMap, draft: NodeDraft, read: ReadContext): void {
  const { Status } = read.map(VersioningConfiguration);
  const status = read.text(Status);
  if (status.known) draft.set('versioning', status.value === 'Enabled');
  else if (Status !== undefined) draft.unknown('versioning');
}

const BLOCKS = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'];

/** Blocked means blocked in all four ways. What is not said is off, but a bucket without a word about it is closed. */
function readPublicAccess({ PublicAccessBlockConfiguration }: CfnMap, draft: NodeDraft, read: ReadContext): void {
  if (PublicAccessBlockConfiguration === undefined) return;
  const block = read.map(PublicAccessBlockConfiguration);
  const flags = BLOCKS.map((name) =>
    block[name] === undefined ? { known: true, value: false } : read.flag(block[name]),
  );
  if (flags.some((flag) => flag.known && !('value' in flag && flag.value))) draft.set('publicAccessBlock', false);
  else if (flags.every((flag) => flag.known)) draft.set('publicAccessBlock', true);
  else draft.unknown('publicAccessBlock');
}
