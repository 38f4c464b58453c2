import type { NodeOf } from '../document/diagram';
import { type Edit, setProps } from './edits';

type TargetGroup = NodeOf<'targetGroup'>;

/** Makes a target group one that an ALB can be the target of: type alb, TCP, on a port the ALB listens to. */
export function targetAlb(group: TargetGroup, alb: NodeOf<'alb'>): Edit {
  const { listeners } = alb.props;
  const listener = listeners.find(({ port }) => port === group.props.port) ?? listeners[0];
  return setProps(group.id, {
    targetType: 'alb',
    protocol: 'TCP',
    ...(listener ? { port: listener.port } : {}),
    healthProtocol: listener?.protocol === 'HTTPS' ? 'HTTPS' : 'HTTP',
  });
}

/** Gives a target group another protocol, and a health check that goes with it. */
export function speak(group: TargetGroup, protocol: string): Edit {
  const checksHttp = group.props.healthProtocol === 'HTTP' || group.props.healthProtocol === 'HTTPS';
  const needsHttp = protocol === 'HTTP' || protocol === 'HTTPS' || group.props.targetType === 'alb';
  return setProps(group.id, { protocol, ...(needsHttp && !checksHttp ? { healthProtocol: httpOf(protocol) } : {}) });
}

/** The health check that fits a protocol when only HTTP and HTTPS do. */
export function httpOf(protocol: string): 'HTTP' | 'HTTPS' {
  return protocol === 'HTTPS' || protocol === 'TLS' ? 'HTTPS' : 'HTTP';
}
