import { z } from 'zod';
import { choice, text, whole } from './fields';
import { defineKind, type EmitNode } from './kind';
import { emitTargetGroup } from './target-group-template';

const HEALTH_DOCS = 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html';

/** A group that fits both ends: type alb in front of an ALB (TCP, on its listener's port), else what the listener speaks. */
function betweenProps(
  from: Readonly<{ row?: Readonly<Record<string, unknown>> }>,
  to: EmitNode,
): Readonly<Record<string, unknown>> {
  const protocol = String(from.row?.protocol ?? 'HTTP');
  const port = Number(from.row?.port ?? 80);
  if (to.kind !== 'alb') {
    const isApplication = protocol === 'HTTP' || protocol === 'HTTPS';
    return {
      targetType: 'instance',
      protocol,
      port,
      healthProtocol: isApplication ? protocol : 'TCP',
      ...(isApplication ? {} : { healthTimeout: 10 }),
    };
  }
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

/** A target group: what a listener sends to, and how its health is checked. */
export const targetGroup = defineKind({
  id: 'targetGroup',
  label: 'Target group',
  short: 'Target group',
  group: 'loadBalancing',
  icon: 'targetGroup',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html',
  placement: { in: ['vpc'], rule: 'CNT-06', why: 'A target group belongs to a VPC; its targets stand in the subnets.' },
  width: 124,
  wiresFrom: 'node',
  wiresTo: true,
  connects: [
    {
      to: ['ec2'],
      edge: 'data',
      when: 'Target type instance: same VPC as the load balancer. Target type ip: an address it can reach.',
    },
    {
      to: ['alb'],
      edge: 'data',
      when: "Target type alb: one ALB of the same VPC and account with a listener on the group's port.",
    },
  ],
  labelStem: 'targets',
  startsBetween: (from, to) => betweenProps(from, to),
  props: z.strictObject({
    targetType: choice(['instance', 'ip', 'alb'], 'instance', {
      title: 'Target type',
      help: 'A change replaces the group.',
    }),
    protocol: choice(['HTTP', 'HTTPS', 'TCP', 'TLS', 'UDP', 'TCP_UDP'], 'HTTP', { title: 'Protocol' }),
    port: whole(80, { title: 'Port', range: [1, 65535], mono: true }),
    healthProtocol: choice(['HTTP', 'HTTPS', 'TCP', 'UDP'], 'HTTP', { title: 'Check by', docs: HEALTH_DOCS }),
    healthPort: text({
      title: 'Check port',
      help: 'Empty: the port of the traffic.',
      placeholder: 'traffic-port',
      mono: true,
    }),
    healthPath: text({ title: 'Check path', help: 'HTTP and HTTPS checks.', mono: true }, '/'),
    healthInterval: whole(30, {
      title: 'Interval',
      unit: 's',
      range: [5, 300],
      docs: HEALTH_DOCS,
      mono: true,
      advanced: true,
    }),
    healthTimeout: whole(6, {
      title: 'Timeout',
      unit: 's',
      range: [2, 120],
      docs: HEALTH_DOCS,
      mono: true,
      advanced: true,
    }),
    healthyThreshold: whole(5, { title: 'Healthy after', unit: 'checks', range: [2, 10], mono: true, advanced: true }),
    unhealthyThreshold: whole(2, {
      title: 'Unhealthy after',
      unit: 'checks',
      range: [2, 10],
      mono: true,
      advanced: true,
    }),
    matcher: text({
      title: 'Success codes',
      help: "HTTP codes that count as healthy. Empty: AWS's default.",
      placeholder: '200',
      mono: true,
      advanced: true,
    }),
    deregistrationDelay: whole(300, {
      title: 'Deregistration delay',
      unit: 's',
      range: [0, 3600],
      mono: true,
      advanced: true,
    }),
  }),
  summary: (props) =>
    props.targetType === 'instance'
      ? `${props.protocol} ${props.port}`
      : `${props.targetType} · ${props.protocol} ${props.port}`,
  emit: emitTargetGroup,
});
