import type { CfnMap } from '../cfn/value';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { attribute, vpcId } from './parts';

interface Props {
  readonly targetType: string;
  readonly protocol: string;
  readonly port: number;
  readonly healthProtocol: string;
  readonly healthPort: string;
  readonly healthPath: string;
  readonly healthInterval: number;
  readonly healthTimeout: number;
  readonly healthyThreshold: number;
  readonly unhealthyThreshold: number;
  readonly matcher: string;
  readonly deregistrationDelay: number;
}

/** A target group with the targets it is wired to. */
export function emitTargetGroup({ logicalId, props }: EmitNode<Props>, ctx: EmitContext): readonly Emitted[] {
  const targets = targetsOf(props, ctx);
  const dependsOn = targets.flatMap(({ listener }) => listener ?? []);
  return [
    {
      id: logicalId,
      type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
      properties: {
        TargetType: props.targetType,
        Protocol: props.protocol,
        Port: props.port,
        ...vpcId(ctx),
        ...healthCheck(props),
        ...(targets.length > 0 ? { Targets: targets.map(({ target }) => target) } : {}),
        // Groups of type alb have no attributes that can be changed.
        ...(props.targetType === 'alb' ? {} : { TargetGroupAttributes: [delay(props)] }),
      },
      dependsOn,
      ...(dependsOn.length > 0
        ? { comment: 'An ALB can be registered only once it has a listener on the port of this group.' }
        : {}),
    },
  ];
}

function delay({ deregistrationDelay }: Props): CfnMap {
  return attribute('deregistration_delay.timeout_seconds', deregistrationDelay);
}

function healthCheck(props: Props): CfnMap {
  const overHttp = props.healthProtocol.startsWith('HTTP');
  return {
    HealthCheckProtocol: props.healthProtocol,
    ...(props.healthPort === '' ? {} : { HealthCheckPort: props.healthPort }),
    ...(overHttp && props.healthPath !== '' ? { HealthCheckPath: props.healthPath } : {}),
    HealthCheckIntervalSeconds: props.healthInterval,
    HealthCheckTimeoutSeconds: props.healthTimeout,
    HealthyThresholdCount: props.healthyThreshold,
    UnhealthyThresholdCount: props.unhealthyThreshold,
    ...(overHttp && props.matcher !== '' ? { Matcher: { HttpCode: props.matcher } } : {}),
  };
}

interface Target {
  readonly target: CfnMap;
  /** The listener that must exist before this target can be registered. */
  readonly listener?: string | undefined;
}

function targetsOf({ targetType, port }: Props, ctx: EmitContext): readonly Target[] {
  return ctx.wiredTo().flatMap((node): readonly Target[] => {
    const { id, kind } = node;
    if (targetType === 'ip') return addressOf(node, port, ctx);
    const row = kind === 'alb' ? ctx.listenerOn(id, port) : undefined;
    return [{ target: { Id: ctx.ref(id), Port: port }, listener: row && ctx.rowId(id, row) }];
  });
}

function addressOf({ id, kind, label }: EmitNode, port: number, ctx: EmitContext): readonly Target[] {
  if (kind === 'alb') {
    ctx.note(`${ctx.name(100)} is of type ip; the addresses of ALB ${label} change, so it is left out.`);
    return [];
  }
  // AWS wants to be told when an address lies outside the VPC of the group.
  const isNear = ctx.inVpc(kind).some((near) => near.id === id);
  return [{ target: { Id: ctx.att(id, 'PrivateIp'), Port: port, ...(isNear ? {} : { AvailabilityZone: 'all' }) } }];
}
