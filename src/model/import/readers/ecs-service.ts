import type { CfnMap, CfnValue } from '../../cfn/value';
import { defineReader, type ImportedResource, type NodeDraft, type ReadContext } from '../reader';
import { amountOf, containerPort, servingContainer } from '../reading/containers';
import { takePart, takeReferring, takeRole } from '../reading/parts';
import { listenersTo, rulesTo } from '../reading/senders';
import { firstOf, resourceAt, resourcesIn, valueAt } from '../reading/values';

const SERVICE = 'AWS::ECS::Service';
const TASK = 'AWS::ECS::TaskDefinition';
const CLUSTER = 'AWS::ECS::Cluster';
const SCALED = 'AWS::ApplicationAutoScaling::ScalableTarget';
const SCALING = 'AWS::ApplicationAutoScaling::ScalingPolicy';

/** ECS services with their cluster, their task definition, and what is there for it alone. */
export const ecsServiceReader = defineReader({
  types: [SERVICE, TASK, CLUSTER, SCALED, SCALING],
  kindOf: ({ type }) => (type === SERVICE ? 'ecsService' : undefined),
  read: (resource, draft, read) => {
    const { properties } = resource;
    draft.label(properties.ServiceName);
    takePart(read, draft, resource, properties.Cluster, { key: 'Cluster', type: CLUSTER, property: 'Cluster' });
    const task = takeTask(resource, draft, read);
    draft.number('desired', firstOf(properties.DesiredCount, 1));
    draft.number('grace', properties.HealthCheckGracePeriodSeconds);
    readNetwork(properties, draft, read);
    readTask(resource, task, draft, read);
    wireRegistries(resource, draft, read);
    for (const senders of sendersTo(resource, read)) draft.after(resource, ...senders);
    takeScaling(resource, draft, read);
  },
});

/** The task definition of a service, which names only its family where CodeDeploy brings the next revisions. */
function takeTask(service: ImportedResource, draft: NodeDraft, read: ReadContext): ImportedResource | undefined {
  const { TaskDefinition } = service.properties;
  const part = { key: 'TaskDefinition', type: TASK, property: 'TaskDefinition' };
  const task = takePart(read, draft, service, TaskDefinition, part);
  const family = read.text(TaskDefinition);
  if (task || !family.known) return task;
  const isOfFamily = ({ file, properties: { Family } }: ImportedResource) => {
    const name = read.text(Family);
    return file === service.file && name.known && name.value === family.value;
  };
  const named = read.resources(TASK).find(isOfFamily);
  if (named) draft.take(named, part.key);
  return named;
}

/** How many tasks there are between times of need: `service/cluster/name` names the service. */
function takeScaling(service: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  for (const scaled of read.resources(SCALED)) {
    if (!resourcesIn(read, scaled.properties.ResourceId).includes(service)) continue;
    draft.take(scaled);
    takeReferring(read, draft, scaled, 'ScalingTargetId', SCALING);
  }
}

function readNetwork(properties: CfnMap, draft: NodeDraft, read: ReadContext): void {
  const network = read.map(read.map(properties.NetworkConfiguration).AwsvpcConfiguration);
  draft.nodeRefs('subnets', network.Subnets, 'subnet');
  draft.nodeRefs('securityGroups', network.SecurityGroups, 'securityGroup');
  const assigned = read.text(network.AssignPublicIp);
  if (assigned.known) draft.set('assignPublicIp', assigned.value === 'ENABLED');
  else if (network.AssignPublicIp !== undefined) draft.unknown('assignPublicIp');
  // Tasks without addresses of their own run where the hosts of the cluster are.
  if (network.Subnets === undefined) for (const prop of ['subnets', 'securityGroups']) draft.unknown(prop);
}

function readTask(
  service: ImportedResource,
  task: ImportedResource | undefined,
  draft: NodeDraft,
  read: ReadContext,
): void {
  if (!task) for (const prop of ['networkMode', 'image', 'containerPort', 'cpu', 'memory']) draft.unknown(prop);
  const properties = task?.properties ?? {};
  const launchType = launchTypeOf(service.properties, properties, read);
  if (launchType === undefined) draft.unknown('launchType');
  else draft.choice('launchType', launchType);
  if (!task) return;
  draft.choice('networkMode', firstOf(properties.NetworkMode, launchType === 'FARGATE' ? 'awsvpc' : 'bridge'));
  const container = servingContainer(read, service.properties, properties);
  draft.text('image', container.Image);
  draft.number('containerPort', containerPort(read, service.properties, container));
  readSize('cpu', properties.Cpu, container.Cpu, draft, read);
  readSize('memory', properties.Memory, firstOf(container.Memory, container.MemoryReservation), draft, read);
  takeRole(read, draft, task, properties.ExecutionRoleArn, { key: 'ExecutionRole', property: 'ExecutionRoleArn' });
  const role = resourceAt(read, properties.TaskRoleArn, 'AWS::IAM::Role');
  if (role) draft.take(role);
  takeLog(container, draft, read);
}

/** Least CPU units and MiB of a task; a container on a host may take less. */
const SMALLEST_TASK = 128;

function readSize(
  prop: 'cpu' | 'memory',
  ofTask: CfnValue | undefined,
  ofContainer: CfnValue | undefined,
  draft: NodeDraft,
  read: ReadContext,
): void {
  const amount = amountOf(read, ofTask ?? ofContainer);
  const number = read.number(amount);
  if (ofTask === undefined && number.known && number.value < SMALLEST_TASK) draft.unknown(prop);
  else draft.number(prop, amount);
}

/** Hosts are what ECS uses by default; a strategy of capacity providers may name Fargate instead. */
function launchTypeOf(service: CfnMap, task: CfnMap, read: ReadContext) {
  if (service.LaunchType !== undefined) return service.LaunchType;
  if (service.CapacityProviderStrategy === undefined) {
    // A cluster may have a strategy of its own, so that tasks made for Fargate run there.
    const made = read.list(task.RequiresCompatibilities).items;
    return made.length === 1 ? made[0] : 'EC2';
  }
  const [first] = read.list(service.CapacityProviderStrategy).items;
  const provider = read.text(read.map(first).CapacityProvider);
  if (!provider.known) return undefined;
  return provider.value.startsWith('FARGATE') ? 'FARGATE' : 'EC2';
}

/** The log of the tasks, unless something else writes to it too. */
function takeLog(container: CfnMap, draft: NodeDraft, read: ReadContext): void {
  const group = resourceAt(
    read,
    valueAt(read, container, 'LogConfiguration', 'Options', 'awslogs-group'),
    'AWS::Logs::LogGroup',
  );
  if (group && read.kindOf(group) === undefined) draft.take(group, 'TaskLog');
}

/** ECS takes a target group only once a listener or a rule of one sends to it: those of each group. */
function sendersTo({ properties }: ImportedResource, read: ReadContext): readonly (readonly ImportedResource[])[] {
  return read.list(properties.LoadBalancers).items.map((item) => {
    const group = resourceAt(read, read.map(item).TargetGroupArn, 'AWS::ElasticLoadBalancingV2::TargetGroup');
    return group ? [...listenersTo(read, group), ...rulesTo(read, group)] : [];
  });
}

/** Requests come from Cloud Map to the service, though it is the service that registers itself. */
function wireRegistries({ properties }: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  for (const item of read.list(properties.ServiceRegistries).items) {
    const registry = resourceAt(read, read.map(item).RegistryArn, 'AWS::ServiceDiscovery::Service');
    if (registry) read.draftOf(registry)?.wire({ to: draft.id });
  }
}
