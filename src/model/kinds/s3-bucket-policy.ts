import { type CfnMap, type CfnValue, placeholder, ref, sub } from '../cfn/value';
import type { EmitContext, EmitNode } from './kind';
import type { BucketProps } from './s3-bucket-template';

type Bucket = EmitNode<BucketProps>;

/** Who may do what with the bucket, as the drawing says: deliver logs, read as an origin, read as everybody. */
export function bucketStatements(node: Bucket, ctx: EmitContext): readonly CfnMap[] {
  const callers = ctx.wiredFrom();
  const deliversLogs = ctx.namedBy('nlb').length > 0 || callers.some(({ kind }) => kind === 'flowLog');
  return [
    ...(ctx.namedBy('alb').length > 0 ? [albLogs(node, ctx)] : []),
    ...(deliversLogs ? logDelivery(node, ctx) : []),
    ...(node.props.website
      ? []
      : callers.filter(({ kind }) => kind === 'cloudFront').map((cdn) => origin(node, cdn, ctx))),
    ...(node.props.website && !node.props.publicAccessBlock ? [everybody(node, ctx)] : []),
  ];
}

function objects({ id }: Bucket, path: string, ctx: EmitContext): CfnValue {
  return sub(`${placeholder(ctx.att(id, 'Arn'))}/${path}`);
}

function albLogs(node: Bucket, ctx: EmitContext): CfnMap {
  return {
    Effect: 'Allow',
    Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
    Action: 's3:PutObject',
    Resource: objects(node, 'AWSLogs/*', ctx),
  };
}

/** Network Load Balancers and flow logs come through one service, which also reads whose bucket it is. */
function logDelivery(node: Bucket, ctx: EmitContext): readonly CfnMap[] {
  const ours = { 'aws:SourceAccount': ref('AWS::AccountId') };
  const from = { Effect: 'Allow', Principal: { Service: 'delivery.logs.amazonaws.com' } };
  return [
    {
      ...from,
      Action: 's3:PutObject',
      Resource: objects(node, 'AWSLogs/*', ctx),
      Condition: { StringEquals: { ...ours, 's3:x-amz-acl': 'bucket-owner-full-control' } },
    },
    {
      ...from,
      Action: ['s3:GetBucketAcl', 's3:ListBucket'],
      Resource: ctx.att(node.id, 'Arn'),
      Condition: { StringEquals: ours },
    },
  ];
}

function origin(node: Bucket, distribution: EmitNode, ctx: EmitContext): CfnMap {
  const id = placeholder(ctx.ref(distribution.id));
  return {
    Effect: 'Allow',
    Principal: { Service: 'cloudfront.amazonaws.com' },
    Action: 's3:GetObject',
    Resource: objects(node, '*', ctx),
    Condition: {
      StringEquals: {
        'aws:SourceArn': sub(`arn:\${AWS::Partition}:cloudfront::\${AWS::AccountId}:distribution/${id}`),
      },
    },
  };
}

function everybody(node: Bucket, ctx: EmitContext): CfnMap {
  return { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: objects(node, '*', ctx) };
}
