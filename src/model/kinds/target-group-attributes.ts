import type { CfnMap } from '../cfn/value';
import { attribute } from './parts';

/** Attributes of a target group. */
export interface TargetGroupAttributes {
  readonly targetType: string;
  readonly protocol: string;
  readonly deregistrationDelay: number;
  readonly slowStart: number;
  readonly stickiness: boolean;
  readonly preserveClientIp: string;
  readonly crossZone: string;
  readonly proxyProtocol: boolean;
}

/** Attributes as CloudFormation lists them, without those that are as AWS has them by default. */
export function attributesOf(props: TargetGroupAttributes): readonly CfnMap[] {
  // Groups of type alb have no attributes that can be changed.
  if (props.targetType === 'alb') return [];
  const { slowStart, stickiness, preserveClientIp, crossZone, proxyProtocol } = props;
  return [
    attribute('deregistration_delay.timeout_seconds', props.deregistrationDelay),
    ...(slowStart === 0 ? [] : [attribute('slow_start.duration_seconds', slowStart)]),
    ...(stickiness ? [attribute('stickiness.enabled', true), attribute('stickiness.type', stickyBy(props))] : []),
    ...(preserveClientIp === 'default' ? [] : [attribute('preserve_client_ip.enabled', preserveClientIp === 'on')]),
    ...(crossZone === 'use_load_balancer_configuration'
      ? []
      : [attribute('load_balancing.cross_zone.enabled', crossZone)]),
    ...(proxyProtocol ? [attribute('proxy_protocol_v2.enabled', true)] : []),
  ];
}

function stickyBy({ protocol }: TargetGroupAttributes): string {
  if (protocol === 'GENEVE') return 'source_ip_dest_ip';
  return protocol.startsWith('HTTP') ? 'lb_cookie' : 'source_ip';
}
