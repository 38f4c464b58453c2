import { z } from 'zod';
import { choice, flag, nodeRefs, rows, text, whole } from './fields';
import { defineKind } from './kind';
import { attribute, dnsNameOutput, gatewayAttachments, groupIds, listener, listenerSuffix, refs } from './parts';
import { oneSubnetPerZone } from './span';

/** Application Load Balancer with its listeners. */
export const alb = defineKind({
  id: 'alb',
  label: 'Application Load Balancer',
  short: 'ALB',
  paletteLabel: 'Application LB',
  group: 'loadBalancing',
  keywords: ['ALB', 'layer 7', 'ELB'],
  icon: 'alb',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/introduction.html',
  placement: { in: ['vpc'], rule: 'CNT-04', why: 'A load balancer stands in a VPC and spans subnets of it.' },
  width: 148,
  rows: 'listeners',
  spans: 'subnets',
  wiresFrom: 'rows',
  wiresTo: true,
  connects: [
    { to: ['targetGroup'], edge: 'data', when: 'HTTP and HTTPS listeners take HTTP and HTTPS groups in the same VPC.' },
    { to: ['ec2'], edge: 'data', through: 'targetGroup' },
  ],
  labelStem: 'alb',
  startsAt: (around) => ({ subnets: oneSubnetPerZone(around) }),
  starts: { listeners: [{ protocol: 'HTTP', port: 80 }] },
  props: z.strictObject({
    scheme: choice(['internal', 'internet-facing'], 'internal', {
      title: 'Scheme',
      help: 'A change replaces the load balancer.',
    }),
    idleTimeout: whole(60, {
      title: 'Idle timeout',
      unit: 's',
      range: [1, 4000],
      mono: true,
      docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html',
    }),
    deletionProtection: flag(false, { title: 'Deletion protection', advanced: true }),
    listeners: rows(
      'listener',
      {
        protocol: choice(['HTTP', 'HTTPS', 'TCP', 'TLS'], 'HTTP', {
          title: 'Protocol',
          help: 'An ALB takes HTTP and HTTPS.',
          docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html',
        }),
        port: whole(80, { title: 'Port', range: [1, 65535], mono: true }),
        certificateArn: text({
          title: 'Certificate ARN',
          help: 'HTTPS only. Empty: asked for at deployment.',
          placeholder: 'Parameter',
          mono: true,
        }),
      },
      { title: 'Listeners' },
    ),
    subnets: nodeRefs(['subnet'], {
      title: 'Spans',
      help: 'Subnets in at least two zones, one for each zone.',
      required: true,
    }),
    securityGroups: nodeRefs(['securityGroup'], { title: 'Security groups' }),
  }),
  summary: (props) => props.scheme,
  rowText: (row) => ({ strong: String(row.protocol), text: String(row.port) }),
  rowSuffix: listenerSuffix,
  emit: (node, ctx) => {
    const { logicalId, props } = node;
    dnsNameOutput(node, ctx);
    return [
      {
        id: logicalId,
        type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
        properties: {
          Type: 'application',
          Scheme: props.scheme,
          Subnets: refs(ctx, props.subnets),
          ...groupIds(ctx, 'SecurityGroups', props.securityGroups),
          LoadBalancerAttributes: [
            attribute('idle_timeout.timeout_seconds', props.idleTimeout),
            attribute('deletion_protection.enabled', props.deletionProtection),
          ],
        },
        ...(props.scheme === 'internet-facing' ? { dependsOn: gatewayAttachments(ctx) } : {}),
      },
      ...props.listeners.map((row) => listener(node, row, ctx, [])),
    ];
  },
});
