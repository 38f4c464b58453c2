import { z } from 'zod';
import { choice, text, whole } from './fields';
import { defineKind } from './kind';
import { betweenProps } from './target-group-between';
import { addresses, attributeFields, healthFields } from './target-group-fields';
import { emitTargetGroup } from './target-group-template';

const RESOURCE =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-targetgroup.html';
const TARGETS = 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html';

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
      violated: 'InvalidTarget',
    },
    {
      to: ['alb'],
      edge: 'data',
      when: "Target type alb: one ALB of the same VPC and account with a listener on the group's port.",
      violated: 'InvalidTarget, or the target stays unhealthy.',
    },
    {
      to: ['autoScalingGroup'],
      edge: 'association',
      when: 'Target type instance, and subnets of the same VPC; the group registers its instances itself.',
      violated: 'ValidationError',
    },
    {
      to: ['ecsService'],
      edge: 'data',
      when: 'awsvpc and Fargate: target type ip; bridge and host: instance. The group hangs on a listener.',
      violated: 'InvalidParameterException',
    },
    {
      to: ['lambda'],
      edge: 'data',
      when: 'Target type lambda: one function of the same account and Region that the load balancer may call.',
      violated: '502 or 503 at the ALB',
    },
    {
      to: ['rds', 'interfaceEndpoint'],
      edge: 'data',
      when: 'Target type ip; the addresses must be looked up, and follow when they change.',
      violated: 'InvalidTarget, or the target stays unhealthy.',
    },
    {
      to: ['onPremServer', 'onPremDatabase'],
      edge: 'data',
      when: 'Target type ip with a private address; routes both ways; TCP only.',
      violated: 'The target stays unhealthy; callers see 504.',
    },
  ],
  refuses: [
    {
      to: ['nlb', 'gwlb'],
      why: 'Of the load balancers only an ALB can be a target.',
      instead: 'alb',
      source: TARGETS,
    },
    {
      to: ['restApi', 'httpApi', 'webSocketApi', 'client', 'httpEndpoint'],
      why: 'A public address cannot be registered as a target.',
      source: TARGETS,
    },
  ],
  labelStem: 'targets',
  startsBetween: betweenProps,
  props: z.strictObject({
    targetType: choice(['instance', 'ip', 'alb', 'lambda'], 'instance', {
      title: 'Target type',
      help: 'A change replaces the group.',
      docs: TARGETS,
    }),
    protocol: choice(['HTTP', 'HTTPS', 'TCP', 'TLS', 'UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC', 'GENEVE'], 'HTTP', {
      title: 'Protocol',
      help: 'Not for lambda groups. GENEVE is for Gateway Load Balancers.',
      docs: RESOURCE,
    }),
    port: whole(80, {
      title: 'Port',
      help: 'Not for lambda groups. GENEVE is on 6081.',
      docs: RESOURCE,
      range: [1, 65535],
      mono: true,
    }),
    protocolVersion: choice(['HTTP1', 'HTTP2', 'GRPC'], 'HTTP1', {
      title: 'Protocol version',
      help: 'What targets speak behind an ALB; a change replaces the group.',
      docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html',
      advanced: true,
    }),
    name: text({
      title: 'Name',
      help: 'Empty: CloudFormation makes one up, so that the group can be replaced.',
      docs: RESOURCE,
      placeholder: 'Generated',
      mono: true,
      advanced: true,
    }),
    addresses,
    ...healthFields,
    ...attributeFields,
  }),
  summary: ({ targetType, protocol, port }) => {
    if (targetType === 'lambda') return 'lambda';
    return targetType === 'instance' ? `${protocol} ${port}` : `${targetType} · ${protocol} ${port}`;
  },
  emit: emitTargetGroup,
});
