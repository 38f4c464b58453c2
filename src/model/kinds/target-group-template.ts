import type { CfnMap } from '../cfn/value';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { typedName } from './load-balancer-template';
import { vpcId } from './parts';
import { attributesOf, type TargetGroupAttributes } from './target-group-attributes';
import { emitFunctionGroup } from './target-group-function';
import { type GroupTargets, targetsOf } from './target-group-targets';

/** A target group as its template reads it. */
export interface TargetGroupProps extends TargetGroupAttributes, GroupTargets {
  readonly name: string;
  readonly protocolVersion: string;
  readonly healthProtocol: string;
  readonly healthPort: string;
  readonly healthPath: string;
  readonly healthInterval: number;
  readonly healthTimeout: number;
  readonly healthyThreshold: number;
  readonly unhealthyThreshold: number;
  readonly matcher: string;
}

/** A target group with the targets it is wired to. */
export function emitTargetGroup(node: EmitNode<TargetGroupProps>, ctx: EmitContext): readonly Emitted[] {
  const { logicalId, props } = node;
  if (props.targetType === 'lambda') return emitFunctionGroup(node, healthCheck(props), ctx);
  const targets = targetsOf(node, ctx);
  const dependsOn = targets.flatMap(({ listener }) => listener ?? []);
  const attributes = attributesOf(props);
  return [
    {
      id: logicalId,
      type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
      properties: {
        TargetType: props.targetType,
        ...typedName(props.name),
        Protocol: props.protocol,
        Port: props.port,
        ...(hasVersion(props) && props.protocolVersion !== 'HTTP1' ? { ProtocolVersion: props.protocolVersion } : {}),
        ...vpcId(ctx),
        HealthCheckProtocol: props.healthProtocol,
        ...healthPort(props),
        ...healthCheck(props),
        ...(targets.length > 0 ? { Targets: targets.map(({ target }) => target) } : {}),
        ...(attributes.length > 0 ? { TargetGroupAttributes: attributes } : {}),
      },
      dependsOn,
      ...(dependsOn.length > 0
        ? { comment: 'An ALB can be registered only once it has a listener on the port of this group.' }
        : {}),
    },
  ];
}

/** Only groups of HTTP speak a version of it; one of functions speaks nothing. */
function hasVersion({ targetType, protocol }: TargetGroupProps): boolean {
  return targetType !== 'lambda' && isHttp(protocol);
}

function isHttp(protocol: string): boolean {
  return protocol === 'HTTP' || protocol === 'HTTPS';
}

/** Appliances take packets on the port of GENEVE and cannot be checked there; AWS checks them on port 80 by default. */
function healthPort({ protocol, healthPort: port }: TargetGroupProps): CfnMap {
  if (port !== '') return { HealthCheckPort: port };
  return protocol === 'GENEVE' ? { HealthCheckPort: '80' } : {};
}

/** What a check of any group has: a function is called with the path, without protocol and port. */
function healthCheck(props: TargetGroupProps): CfnMap {
  const overHttp = isHttp(props.healthProtocol) || props.targetType === 'lambda';
  return {
    ...(overHttp && props.healthPath !== '' ? { HealthCheckPath: props.healthPath } : {}),
    HealthCheckIntervalSeconds: props.healthInterval,
    HealthCheckTimeoutSeconds: props.healthTimeout,
    HealthyThresholdCount: props.healthyThreshold,
    UnhealthyThresholdCount: props.unhealthyThreshold,
    ...(overHttp && props.matcher !== '' ? { Matcher: matcherOf(props) } : {}),
  };
}

function matcherOf(props: TargetGroupProps): CfnMap {
  return hasVersion(props) && props.protocolVersion === 'GRPC'
    ? { GrpcCode: props.matcher }
    : { HttpCode: props.matcher };
}
