import type { EmitNode } from './kind';

type From = Readonly<{ kind: string; row?: Readonly<Record<string, unknown>> }>;
type Props = Readonly<Record<string, unknown>>;

/** Targets that are registered by something other than the id of an instance. */
const TARGET_TYPES: Readonly<Record<string, string>> = {
  lambda: 'lambda',
  onPremServer: 'ip',
  onPremDatabase: 'ip',
  rds: 'ip',
  interfaceEndpoint: 'ip',
};

/** A group that fits both ends of the wire it is put on. */
export function betweenProps(from: From, to: EmitNode): Props {
  if (to.kind === 'lambda')
    return { targetType: 'lambda', healthInterval: 35, healthTimeout: 30, unhealthyThreshold: 5 };
  if (from.kind === 'gwlb')
    return { protocol: 'GENEVE', port: 6081, healthProtocol: 'TCP', healthTimeout: 5, healthInterval: 10 };
  return to.kind === 'alb' ? beforeAlb(from, to) : beforeTargets(from, to);
}

/** What the listener speaks, on the port where the target listens. */
function beforeTargets(from: From, to: EmitNode): Props {
  const spoken = String(from.row?.protocol ?? 'HTTP');
  const protocol = spoken === 'TLS' && isDatabase(to) ? 'TCP' : spoken;
  const isApplication = protocol === 'HTTP' || protocol === 'HTTPS';
  return {
    targetType: targetTypeOf(to),
    protocol,
    port: portOf(to) ?? Number(from.row?.port ?? 80),
    healthProtocol: isApplication ? protocol : 'TCP',
    ...(isApplication ? {} : { healthTimeout: 10 }),
    ...(isApplication && to.props.healthPath ? { healthPath: to.props.healthPath } : {}),
  };
}

/** Type alb: TCP, on the port of a listener of that ALB. */
function beforeAlb(from: From, to: EmitNode): Props {
  const port = Number(from.row?.port ?? 80);
  const listeners = Array.isArray(to.props.listeners)
    ? (to.props.listeners as readonly { protocol: string; port: number }[])
    : [];
  const listener = listeners.find((each) => each.port === port) ?? listeners[0];
  return {
    targetType: 'alb',
    protocol: 'TCP',
    port: listener?.port ?? port,
    healthProtocol: listener?.protocol === 'HTTPS' ? 'HTTPS' : 'HTTP',
  };
}

/** Tasks with a network interface of their own are registered by address, tasks on a host's ports by the host. */
function targetTypeOf({ kind, props }: EmitNode): string {
  if (kind === 'ecsService')
    return props.networkMode === 'awsvpc' || props.launchType === 'FARGATE' ? 'ip' : 'instance';
  return TARGET_TYPES[kind] ?? 'instance';
}

function isDatabase({ kind }: EmitNode): boolean {
  return kind === 'rds' || kind === 'onPremDatabase';
}

function portOf({ kind, props }: EmitNode): number | undefined {
  if (kind === 'interfaceEndpoint') return 443;
  const port = kind === 'ecsService' ? props.containerPort : props.port;
  return typeof port === 'number' ? port : undefined;
}
