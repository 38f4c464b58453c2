import { type CfnMap, getAtt, ref } from '../cfn/value';
import type { NodeId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { nameTag } from './parts';
import { serviceRole } from './service-role';

interface Props {
  readonly resource: NodeId | null;
  readonly traffic: string;
  readonly interval: string;
}

const RESOURCE_TYPES: Readonly<Record<string, string>> = {
  vpc: 'VPC',
  subnet: 'Subnet',
  transitGateway: 'TransitGateway',
};

/** A flow log, with the role that lets it write to a log group. */
export function emitFlowLog({ logicalId, props }: EmitNode<Props>, ctx: EmitContext): readonly Emitted[] {
  const watched = props.resource === null ? ctx.within('vpc') : ctx.node(props.resource);
  const [destination] = ctx.wiredTo().filter(({ kind }) => kind === 'logGroup' || kind === 's3Bucket');
  if (!watched || !destination) {
    ctx.note(
      `Flow log ${ctx.name(100)} has ${watched ? 'no log group and no bucket' : 'nothing to watch'} and is left out.`,
    );
    return [];
  }
  const toBucket = destination.kind === 's3Bucket';
  const policy = toBucket ? ctx.idOf(destination.id, 'Policy') : undefined;
  const log = {
    id: logicalId,
    type: 'AWS::EC2::FlowLog',
    properties: {
      ResourceId: ctx.ref(watched.id),
      ResourceType: RESOURCE_TYPES[watched.kind] ?? 'VPC',
      ...recordsOf(watched, props),
      LogDestinationType: toBucket ? 's3' : 'cloud-watch-logs',
      LogDestination: ctx.att(destination.id, 'Arn'),
      ...(toBucket ? {} : { DeliverLogsPermissionArn: getAtt(ctx.ownId('Role'), 'Arn') }),
      Tags: nameTag(ctx),
    },
    ...(policy === undefined ? {} : { dependsOn: [policy] }),
  };
  return toBucket ? [log] : [log, writer(destination, ctx)];
}

/** A transit gateway always logs all of its traffic, each minute. */
function recordsOf({ kind }: EmitNode, { traffic, interval }: Props): CfnMap {
  if (kind === 'transitGateway') return { MaxAggregationInterval: 60 };
  return { TrafficType: traffic, MaxAggregationInterval: Number(interval) };
}

function writer({ id }: EmitNode, ctx: EmitContext): Emitted {
  return serviceRole({
    id: ctx.ownId('Role'),
    service: 'vpc-flow-logs.amazonaws.com',
    condition: { StringEquals: { 'aws:SourceAccount': ref('AWS::AccountId') } },
    statements: [
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogGroups', 'logs:DescribeLogStreams'],
        Resource: ctx.att(id, 'Arn'),
      },
    ],
  });
}
