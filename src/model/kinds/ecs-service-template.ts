import { type CfnMap, getAtt, ref } from '../cfn/value';
import { needsNoTarget } from '../lib/alb-action';
import type { NodeId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { groupIds, refs } from './parts';
import { serviceRole } from './service-role';

interface Props {
  readonly launchType: string;
  readonly networkMode: string;
  readonly desired: number;
  readonly image: string;
  readonly containerPort: number;
  readonly cpu: number;
  readonly memory: number;
  readonly assignPublicIp: boolean;
  readonly grace: number;
  readonly subnets: readonly NodeId[];
  readonly securityGroups: readonly NodeId[];
}

type Service = EmitNode<Props>;

const CONTAINER = 'app';

/** An ECS service with a cluster, a task definition, the role that starts its tasks, and their log. */
export function emitEcsService(node: Service, ctx: EmitContext): readonly Emitted[] {
  const groups = ctx.wiredFrom().filter((other) => other.kind === 'targetGroup');
  const dependsOn = groups.flatMap((group) => listenersBefore(group.id, ctx));
  if (node.props.launchType === 'EC2') {
    ctx.note(`The cluster of ECS service ${ctx.name(100)} has no hosts; add instances that join it.`);
  }
  return [
    {
      id: node.logicalId,
      type: 'AWS::ECS::Service',
      properties: serviceProperties(node.props, groups, ctx),
      dependsOn,
      ...(dependsOn.length > 0 ? { comment: 'ECS takes a target group only once a listener sends to it.' } : {}),
    },
    { id: ctx.ownId('Cluster'), type: 'AWS::ECS::Cluster', properties: {} },
    taskDefinition(node, ctx),
    serviceRole({
      id: ctx.ownId('ExecutionRole'),
      service: 'ecs-tasks.amazonaws.com',
      managed: ['service-role/AmazonECSTaskExecutionRolePolicy'],
    }),
    { id: ctx.ownId('TaskLog'), type: 'AWS::Logs::LogGroup', properties: { RetentionInDays: 30 } },
  ];
}

function serviceProperties(props: Props, groups: readonly EmitNode[], ctx: EmitContext): CfnMap {
  const container = { ContainerName: CONTAINER, ContainerPort: props.containerPort };
  const registries = registriesOf(props, ctx);
  return {
    Cluster: ref(ctx.ownId('Cluster')),
    TaskDefinition: ref(ctx.ownId('TaskDefinition')),
    LaunchType: props.launchType,
    DesiredCount: props.desired,
    ...(hasOwnAddress(props) ? { NetworkConfiguration: { AwsvpcConfiguration: network(props, ctx) } } : {}),
    ...(groups.length > 0
      ? {
          LoadBalancers: groups.map((group) => ({ ...container, TargetGroupArn: ctx.ref(group.id) })),
          HealthCheckGracePeriodSeconds: props.grace,
        }
      : {}),
    ...(registries.length > 0 ? { ServiceRegistries: registries } : {}),
  };
}

/** Fargate has no other network mode. */
function hasOwnAddress({ launchType, networkMode }: Props): boolean {
  return launchType === 'FARGATE' || networkMode === 'awsvpc';
}

function network({ launchType, assignPublicIp, subnets, securityGroups }: Props, ctx: EmitContext): CfnMap {
  return {
    Subnets: refs(ctx, subnets),
    ...groupIds(ctx, 'SecurityGroups', securityGroups),
    // Tasks on hosts never get a public address of their own.
    ...(launchType === 'FARGATE' ? { AssignPublicIp: assignPublicIp ? 'ENABLED' : 'DISABLED' } : {}),
  };
}

/** A record with a port must say whose; an address record must not. */
function registriesOf({ containerPort }: Props, ctx: EmitContext): readonly CfnMap[] {
  const services = [...ctx.wiredTo(), ...ctx.wiredFrom()].filter((node) => node.kind === 'cloudMapService');
  const unique = new Map(services.map((service) => [service.id, service]));
  return [...unique.values()].map((service) => ({
    RegistryArn: ctx.att(service.id, 'Arn'),
    ...(service.props.recordType === 'SRV' ? { ContainerName: CONTAINER, ContainerPort: containerPort } : {}),
  }));
}

/** The listeners and rules that send to a group; one that answers by itself sends nothing, whatever it is wired to. */
function listenersBefore(group: NodeId, ctx: EmitContext): readonly string[] {
  return ctx.wiresInto(group).flatMap(({ node, row }) => {
    const isBalancer = node.kind === 'alb' || node.kind === 'nlb';
    return (isBalancer && row && !needsNoTarget(row.action) && ctx.rowId(node.id, row.id)) || [];
  });
}

function taskDefinition({ props }: Service, ctx: EmitContext): Emitted {
  const mode = hasOwnAddress(props) ? 'awsvpc' : props.networkMode;
  return {
    id: ctx.ownId('TaskDefinition'),
    type: 'AWS::ECS::TaskDefinition',
    properties: {
      RequiresCompatibilities: [props.launchType],
      NetworkMode: mode,
      Cpu: String(props.cpu),
      Memory: String(props.memory),
      ExecutionRoleArn: getAtt(ctx.ownId('ExecutionRole'), 'Arn'),
      ContainerDefinitions: [
        {
          Name: CONTAINER,
          Image: props.image,
          Essential: true,
          PortMappings: [{ ContainerPort: props.containerPort, Protocol: 'tcp' }],
          LogConfiguration: {
            LogDriver: 'awslogs',
            Options: {
              'awslogs-group': ref(ctx.ownId('TaskLog')),
              'awslogs-region': ref('AWS::Region'),
              'awslogs-stream-prefix': CONTAINER,
            },
          },
        },
      ],
    },
  };
}
