import type { CfnMap } from '../cfn/value';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { bucketStatements } from './s3-bucket-policy';

/** A bucket as its template reads it. */
export interface BucketProps {
  readonly bucketName: string;
  readonly encryption: string;
  readonly versioning: boolean;
  readonly publicAccessBlock: boolean;
  readonly website: boolean;
}

/** A bucket, with a policy for what the drawing says is written to it or read from it. */
export function emitBucket(node: EmitNode<BucketProps>, ctx: EmitContext): readonly Emitted[] {
  const { id, logicalId, props } = node;
  const statements = bucketStatements(node, ctx);
  const bucket = { id: logicalId, type: 'AWS::S3::Bucket', properties: bucketProperties(props, ctx) };
  if (statements.length === 0) return [bucket];
  return [
    bucket,
    {
      id: ctx.ownId('Policy'),
      type: 'AWS::S3::BucketPolicy',
      properties: { Bucket: ctx.ref(id), PolicyDocument: { Version: '2012-10-17', Statement: statements } },
    },
  ];
}

function bucketProperties(props: BucketProps, ctx: EmitContext): CfnMap {
  const algorithm = props.encryption === 'SSE-KMS' ? 'aws:kms' : 'AES256';
  const block = props.publicAccessBlock;
  return {
    ...(props.bucketName === '' ? {} : { BucketName: props.bucketName }),
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: algorithm } }],
    },
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: block,
      BlockPublicPolicy: block,
      IgnorePublicAcls: block,
      RestrictPublicBuckets: block,
    },
    ...(props.versioning ? { VersioningConfiguration: { Status: 'Enabled' } } : {}),
    ...(props.website ? { WebsiteConfiguration: { IndexDocument: 'index.html' } } : {}),
    // CloudFront writes its log with an ACL.
    ...(ctx.namedBy('cloudFront').length > 0
      ? { OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerPreferred' }] } }
      : {}),
  };
}
