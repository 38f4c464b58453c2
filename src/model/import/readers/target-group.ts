import type { CfnMap, CfnValue } from '../../cfn/value';
import type { NodeId } from '../../kinds/fields';
import { defineReader, type ImportedResource, type NodeDraft, type ReadContext } from '../reader';
import { functionAt } from '../reading/functions';
import { LISTENER, listenerAt } from '../reading/listeners';
import { listenersTo, rulesTo } from '../reading/senders';
import { attributesOf, firstOf, nameTag, resourceAt } from '../reading/values';

const TARGET_GROUP = 'AWS::ElasticLoadBalancingV2::TargetGroup';

/** Target groups with the targets they register, and those that register themselves. */
export const targetGroupReader = defineReader({
  types: [TARGET_GROUP],
  kindOf: () => 'targetGroup',
  read: (resource, draft, read) => {
    const { properties } = resource;
    draft.label(firstOf(properties.Name, nameTag(read, properties.Tags)));
    draft.text('name', properties.Name);
    draft.choice('targetType', properties.TargetType);
    draft.choice('protocol', properties.Protocol);
    draft.number('port', portOf(properties, read));
    draft.choice('protocolVersion', properties.ProtocolVersion);
    draft.inside(properties.VpcId, ...subnetsBefore(resource, read));
    readHealth(properties, draft, read);
    readAttributes(attributesOf(read, properties.TargetGroupAttributes), draft, read);
    readTargets(resource, draft, read);
    for (const listener of listenersOfTarget(resource, read)) draft.after(resource, listener);
    wireRegistering(resource, draft, read);
  },
});

/** Targets may all be registered on another port than that of the group, which then is never used. Addresses have their own. */
function portOf(properties: CfnMap, read: ReadContext): CfnValue | undefined {
  const { Port, Targets } = properties;
  const targets = read.list(Targets).items.map((item) => read.map(item));
  if (targets.some((target) => targetOf(target, properties, read) === undefined)) return Port;
  const ports = targets.map((target) => read.number(target.Port ?? Port));
  const [first, ...others] = ports;
  const isSame = first?.known && others.every((other) => other.known && other.value === first.value);
  return isSame ? first.value : Port;
}

/** A group of type lambda names no VPC; it stands where the load balancer does that sends to it. */
function subnetsBefore(group: ImportedResource, read: ReadContext): readonly (CfnValue | undefined)[] {
  if (group.properties.VpcId !== undefined) return [];
  const ofRules = rulesTo(read, group).flatMap((rule) => resourceAt(read, rule.properties.ListenerArn, LISTENER) ?? []);
  return [...listenersTo(read, group), ...ofRules].flatMap((listener) => {
    const balancer = resourceAt(read, listener.properties.LoadBalancerArn, 'AWS::ElasticLoadBalancingV2::LoadBalancer');
    return read.list(balancer?.properties.Subnets).items;
  });
}

function readHealth(properties: CfnMap, draft: NodeDraft, read: ReadContext): void {
  const byDefault = defaultHealth(properties, read);
  const number = (prop: string, value: CfnValue | undefined, initial: number) =>
    value === undefined ? draft.set(prop, initial) : draft.number(prop, value);
  if (properties.HealthCheckProtocol === undefined) draft.set('healthProtocol', byDefault.protocol);
  else draft.choice('healthProtocol', properties.HealthCheckProtocol);
  readHealthPort(properties, draft, read);
  draft.text('healthPath', properties.HealthCheckPath);
  number('healthInterval', properties.HealthCheckIntervalSeconds, byDefault.interval);
  number('healthTimeout', properties.HealthCheckTimeoutSeconds, byDefault.timeout);
  // AWS shortens a timeout nobody gave where checks follow each other faster.
  const interval = read.number(properties.HealthCheckIntervalSeconds);
  const isShort = interval.known && interval.value <= byDefault.timeout;
  if (properties.HealthCheckTimeoutSeconds === undefined && isShort) draft.unknown('healthTimeout');
  number('healthyThreshold', properties.HealthyThresholdCount, 5);
  number('unhealthyThreshold', properties.UnhealthyThresholdCount, byDefault.unhealthy);
  const { HttpCode, GrpcCode } = read.map(properties.Matcher);
  draft.text('matcher', firstOf(HttpCode, GrpcCode));
}

/** The port of the traffic, or 80 where appliances take packets: both are what an empty field means. */
function readHealthPort({ HealthCheckPort, Protocol }: CfnMap, draft: NodeDraft, read: ReadContext): void {
  const port = read.text(HealthCheckPort);
  const protocol = read.text(Protocol);
  const usual = protocol.known && protocol.value === 'GENEVE' ? '80' : 'traffic-port';
  if (!port.known || port.value !== usual) draft.text('healthPort', HealthCheckPort);
}

interface Health {
  readonly protocol: string;
  readonly interval: number;
  readonly timeout: number;
  readonly unhealthy: number;
}

/** What AWS checks by where the template does not say. */
function defaultHealth({ TargetType, Protocol, HealthCheckProtocol }: CfnMap, read: ReadContext): Health {
  const textOf = (value: CfnValue | undefined) => {
    const text = read.text(value);
    return text.known ? text.value : '';
  };
  const type = textOf(TargetType);
  const protocol = textOf(Protocol);
  if (type === 'lambda') return { protocol: 'HTTP', interval: 35, timeout: 30, unhealthy: 5 };
  if (protocol === 'GENEVE') return { protocol: 'TCP', interval: 10, timeout: 5, unhealthy: 2 };
  if (protocol.startsWith('HTTP')) return { protocol: 'HTTP', interval: 30, timeout: 5, unhealthy: 2 };
  const check = textOf(HealthCheckProtocol) || (type === 'alb' ? 'HTTP' : 'TCP');
  return { protocol: check, interval: 30, timeout: check === 'HTTP' ? 6 : 10, unhealthy: 2 };
}

function readAttributes(attributes: CfnMap, draft: NodeDraft, read: ReadContext): void {
  draft.number('deregistrationDelay', attributes['deregistration_delay.timeout_seconds']);
  draft.number('slowStart', attributes['slow_start.duration_seconds']);
  draft.flag('stickiness', attributes['stickiness.enabled']);
  draft.flag('proxyProtocol', attributes['proxy_protocol_v2.enabled']);
  draft.choice('crossZone', attributes['load_balancing.cross_zone.enabled']);
  const preserve = read.flag(attributes['preserve_client_ip.enabled']);
  if (preserve.known) draft.set('preserveClientIp', preserve.value ? 'on' : 'off');
  else if (attributes['preserve_client_ip.enabled'] !== undefined) draft.unknown('preserveClientIp');
}

function readTargets(group: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  const { properties } = group;
  const { Targets, Port } = properties;
  const targets = read.list(Targets);
  // Who gets hold of the group may register targets, such as a service of another stack.
  if (!targets.known || (Targets === undefined && read.isGivenAway(group))) draft.unknown('addresses');
  for (const [i, item] of targets.items.entries()) {
    const target = read.map(item);
    const to = targetOf(target, properties, read);
    if (to !== undefined) {
      draft.wire({ to });
      continue;
    }
    draft.row('addresses', read.rowId(group, 'Targets', i), (row) => {
      row.text('address', target.Id);
      row.number('port', firstOf(target.Port, Port));
      row.text('zone', target.AvailabilityZone);
    });
  }
}

/** The node that is a target; of an address there is none. */
function targetOf(target: CfnMap, { TargetType }: CfnMap, read: ReadContext): NodeId | undefined {
  return functionAt(read, target.Id)?.nodeId ?? targetAt(target.Id, TargetType, read);
}

/** An ALB may be made elsewhere; of other targets that are, only the address or the id is known. */
function targetAt(id: CfnValue | undefined, targetType: CfnValue | undefined, read: ReadContext): NodeId | undefined {
  const type = read.text(targetType);
  const isMade = read.target(id)?.to === 'resource';
  return isMade || (type.known && type.value === 'alb') ? read.node(id, 'ec2', 'alb') : undefined;
}

/** An ALB can be registered only once it listens on the port of the group. */
function listenersOfTarget({ properties }: ImportedResource, read: ReadContext): readonly ImportedResource[] {
  const type = read.text(properties.TargetType);
  if (!type.known || type.value !== 'alb') return [];
  return read.list(properties.Targets).items.flatMap((item) => {
    const { Id, Port } = read.map(item);
    const alb = resourceAt(read, Id, 'AWS::ElasticLoadBalancingV2::LoadBalancer');
    const port = read.number(Port ?? properties.Port);
    return (alb && port.known && listenerAt(read, alb, port.value)) || [];
  });
}

/** Services and Auto Scaling groups name the target group themselves; the wire is the same. */
function wireRegistering(group: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  const registering = [
    ...read.referring(group, 'AWS::AutoScaling::AutoScalingGroup', 'TargetGroupARNs'),
    ...read.referring(group, 'AWS::ECS::Service', 'LoadBalancers.TargetGroupArn'),
    // The other group of a blue/green deployment, which gets the tasks next.
    ...read.referring(group, 'AWS::ECS::Service', 'LoadBalancers.AdvancedConfiguration.AlternateTargetGroupArn'),
  ];
  for (const { nodeId } of registering) draft.wire({ to: nodeId });
}
