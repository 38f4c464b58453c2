import type { CfnMap, CfnValue } from '../../cfn/value';
import type { KindId } from '../../kinds/registry';
import { defineReader, type NodeDraft, type ReadContext } from '../reader';

/** Kinds that a dimension of this name may mean; `ClusterName` and many others mean none. */
const WATCHED: ReadonlyMap<string, readonly KindId[]> = new Map<string, readonly KindId[]>([
  ['ApiName', ['restApi']],
  ['ApiId', ['httpApi', 'webSocketApi']],
  ['LoadBalancer', ['alb', 'nlb']],
  ['TargetGroup', ['targetGroup']],
  ['DBClusterIdentifier', ['rds']],
  ['DBInstanceIdentifier', ['rds']],
  ['FunctionName', ['lambda']],
]);
const LONGEST_LABEL = 60;
/** Namespaces that follow from what is watched. */
const OWN_NAMESPACES = [
  'AWS/ApiGateway',
  'AWS/ApplicationELB',
  'AWS/NetworkELB',
  'AWS/GatewayELB',
  'AWS/RDS',
  'AWS/Lambda',
];

/** Alarms on one metric of one resource. */
export const alarmReader = defineReader({
  types: ['AWS::CloudWatch::Alarm'],
  kindOf: () => 'alarm',
  read: ({ properties }, draft, read) => {
    draft.label(nameOf(properties, read));
    const watched = watchedBy(properties, read);
    if (watched) draft.nodeRef('resource', watched.value, ...watched.kinds);
    readNamespace(properties, watched !== undefined, draft, read);
    draft.text('metric', properties.MetricName);
    // Of several metrics, or a formula over them.
    if (properties.MetricName === undefined) draft.unknown('metric');
    if (properties.Statistic !== undefined) draft.choice('statistic', properties.Statistic);
    else draft.unknown('statistic');
    draft.number('threshold', properties.Threshold);
    draft.number('period', properties.Period);
    draft.number('evaluationPeriods', properties.EvaluationPeriods);
  },
});

/** The description is what its label is written to; one that is a whole paragraph names nothing. */
function nameOf({ AlarmDescription, AlarmName }: CfnMap, read: ReadContext): CfnValue | undefined {
  const text = read.text(AlarmDescription);
  return text.known && text.value.length <= LONGEST_LABEL ? AlarmDescription : (AlarmName ?? AlarmDescription);
}

interface Watched {
  readonly value: CfnValue;
  readonly kinds: readonly KindId[];
}

/** The resource its dimensions name; a target group more than the load balancer before it. */
function watchedBy({ Dimensions }: CfnMap, read: ReadContext): Watched | undefined {
  const dimensions = read.list(Dimensions).items.map((item) => read.map(item));
  const group = dimensions.find(({ Name }) => Name === 'TargetGroup');
  const ordered = group ? [group, ...dimensions] : dimensions;
  for (const { Name, Value } of ordered) {
    const kinds = WATCHED.get(String(Name)) ?? [];
    const value = Name === 'ApiName' ? apiNamed(Value, read) : Value;
    if (value !== undefined && read.node(value, ...kinds) !== undefined) return { value, kinds };
  }
  return undefined;
}

/** CloudWatch knows a REST API by its name. */
function apiNamed(name: CfnValue | undefined, read: ReadContext): CfnValue | undefined {
  const wanted = read.text(name);
  if (!wanted.known) return name;
  const api = read.resources('AWS::ApiGateway::RestApi').find(({ properties }) => {
    const own = read.text(properties.Name);
    return own.known && own.value === wanted.value;
  });
  return api && { Ref: api.logicalId };
}

function readNamespace({ Namespace }: CfnMap, watches: boolean, draft: NodeDraft, read: ReadContext): void {
  const namespace = read.text(Namespace);
  if (watches && namespace.known && OWN_NAMESPACES.includes(namespace.value)) return;
  draft.text('namespace', Namespace);
}
