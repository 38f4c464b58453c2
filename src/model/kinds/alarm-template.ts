import type { CfnMap, CfnValue } from '../cfn/value';
import type { NodeId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';

interface Props {
  readonly resource: NodeId | null;
  readonly metric: string;
  readonly namespace: string;
  readonly statistic: string;
  readonly threshold: number;
  readonly period: number;
  readonly evaluationPeriods: number;
}

/** An alarm on a metric of the resource it watches. */
export function emitAlarm({ logicalId, props }: EmitNode<Props>, ctx: EmitContext): readonly Emitted[] {
  const watched = props.resource === null ? undefined : ctx.node(props.resource);
  const namespace = props.namespace.trim() || (watched && namespaceOf(watched));
  if (!namespace || props.metric === '') {
    ctx.note(`Alarm ${ctx.name(100)} has ${namespace ? 'no metric' : 'nothing to watch'} and is left out.`);
    return [];
  }
  const dimensions = watched ? dimensionsOf(watched, ctx) : [];
  return [
    {
      id: logicalId,
      type: 'AWS::CloudWatch::Alarm',
      properties: {
        AlarmDescription: ctx.name(1024),
        Namespace: namespace,
        MetricName: props.metric,
        ...(dimensions.length > 0 ? { Dimensions: dimensions } : {}),
        Statistic: props.statistic,
        Period: props.period,
        EvaluationPeriods: props.evaluationPeriods,
        Threshold: props.threshold,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        // No requests is no failure.
        TreatMissingData: 'notBreaching',
      },
    },
  ];
}

const NAMESPACES: Readonly<Record<string, string>> = {
  restApi: 'AWS/ApiGateway',
  httpApi: 'AWS/ApiGateway',
  webSocketApi: 'AWS/ApiGateway',
  alb: 'AWS/ApplicationELB',
  nlb: 'AWS/NetworkELB',
  rds: 'AWS/RDS',
  lambda: 'AWS/Lambda',
};

/** The metrics of a group stand with those of the load balancer that sends to it. */
function namespaceOf({ kind, props }: EmitNode): string | undefined {
  if (kind !== 'targetGroup') return NAMESPACES[kind];
  if (props.protocol === 'GENEVE') return 'AWS/GatewayELB';
  return props.targetType === 'lambda' || String(props.protocol).startsWith('HTTP')
    ? 'AWS/ApplicationELB'
    : 'AWS/NetworkELB';
}

function dimensionsOf(watched: EmitNode, ctx: EmitContext): readonly CfnMap[] {
  const { id, kind } = watched;
  switch (kind) {
    case 'restApi':
      return [dimension('ApiName', ctx.plain(watched.label, 1024) || watched.logicalId)];
    case 'httpApi':
    case 'webSocketApi':
      return [dimension('ApiId', ctx.ref(id))];
    case 'alb':
    case 'nlb':
      return [dimension('LoadBalancer', ctx.att(id, 'LoadBalancerFullName'))];
    case 'targetGroup':
      return groupDimensions(id, ctx);
    case 'rds':
      return [dimension('DBInstanceIdentifier', ctx.ref(id))];
    default:
      return [dimension('FunctionName', ctx.ref(id))];
  }
}

/** CloudWatch has the metrics of a group for each of its load balancers only. */
function groupDimensions(id: NodeId, ctx: EmitContext): readonly CfnMap[] {
  const group = dimension('TargetGroup', ctx.att(id, 'TargetGroupFullName'));
  const [before] = ctx.wiresInto(id).filter(({ node }) => ['alb', 'nlb', 'gwlb'].includes(node.kind));
  return before ? [group, dimension('LoadBalancer', ctx.att(before.node.id, 'LoadBalancerFullName'))] : [group];
}

function dimension(name: string, value: CfnValue): CfnMap {
  return { Name: name, Value: value };
}
