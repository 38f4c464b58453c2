import { z } from 'zod';
import type { CfnMap } from '../cfn/value';
import { choice, flag, nodeRefs, rows, text, whole } from './fields';
import { defineKind } from './kind';
import { attribute, dnsNameOutput, gatewayAttachments, groupIds, listener, listenerSuffix, refs } from './parts';
import { oneSubnetPerZone } from './span';

/** Network Load Balancer with its listeners. */
export const nlb = defineKind({
  id: 'nlb',
  label: 'Network Load Balancer',
  short: 'NLB',
  paletteLabel: 'Network LB',
  group: 'loadBalancing',
  keywords: ['NLB', 'layer 4', 'ELB'],
  icon: 'nlb',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/introduction.html',
  placement: { in: ['vpc'], rule: 'CNT-04', why: 'A load balancer stands in a VPC and spans subnets of it.' },
  width: 148,
  rows: 'listeners',
  spans: 'subnets',
  wiresFrom: 'rows',
  wiresTo: true,
  connects: [
    {
      to: ['targetGroup'],
      edge: 'data',
      when: 'TCP takes TCP or TCP_UDP groups, TLS takes TCP or TLS groups; an alb group needs a TCP listener.',
    },
    { to: ['ec2', 'alb'], edge: 'data', through: 'targetGroup' },
  ],
  labelStem: 'nlb',
  startsAt: (around) => ({ subnets: oneSubnetPerZone(around) }),
  starts: { listeners: [{ protocol: 'TCP', port: 80 }] },
  props: z.strictObject({
    scheme: choice(['internal', 'internet-facing'], 'internal', {
      title: 'Scheme',
      help: 'A change replaces the load balancer.',
    }),
    crossZone: flag(false, {
      title: 'Cross-zone',
      help: 'Off by default: each zone sends only to targets in its own zone.',
      docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html',
    }),
    enforceOnPrivateLink: flag(true, {
      title: 'Check PrivateLink traffic',
      help: 'Inbound rules of its security groups also judge traffic from a V1 link. AWS advises off behind a V1 link.',
      docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html',
    }),
    deletionProtection: flag(false, { title: 'Deletion protection', advanced: true }),
    listeners: rows(
      'listener',
      {
        protocol: choice(['TCP', 'TLS', 'UDP', 'TCP_UDP', 'HTTP', 'HTTPS'], 'TCP', {
          title: 'Protocol',
          help: 'An NLB takes TCP, TLS, UDP and TCP_UDP.',
          docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html',
        }),
        port: whole(80, { title: 'Port', range: [1, 65535], mono: true }),
        certificateArn: text({
          title: 'Certificate ARN',
          help: 'TLS only. Empty: asked for at deployment.',
          placeholder: 'Parameter',
          mono: true,
        }),
        idleTimeout: whole(350, { title: 'Idle timeout', unit: 's', range: [60, 6000], mono: true }),
      },
      { title: 'Listeners' },
    ),
    subnets: nodeRefs(['subnet'], { title: 'Spans', help: 'One subnet for each zone.', required: true }),
    securityGroups: nodeRefs(['securityGroup'], {
      title: 'Security groups',
      help: 'An NLB made without one can never get one.',
    }),
  }),
  summary: (props) => props.scheme,
  rowText: (row) => ({ strong: String(row.protocol), text: String(row.port) }),
  rowSuffix: listenerSuffix,
  emit: (node, ctx) => {
    const { logicalId, props } = node;
    const hasGroups = props.securityGroups.length > 0;
    dnsNameOutput(node, ctx);
    return [
      {
        id: logicalId,
        type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
        properties: {
          Type: 'network',
          Scheme: props.scheme,
          Subnets: refs(ctx, props.subnets),
          ...groupIds(ctx, 'SecurityGroups', props.securityGroups),
          // AWS refuses the property on a load balancer without security groups.
          ...(hasGroups
            ? { EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: props.enforceOnPrivateLink ? 'on' : 'off' }
            : {}),
          LoadBalancerAttributes: [
            attribute('load_balancing.cross_zone.enabled', props.crossZone),
            attribute('deletion_protection.enabled', props.deletionProtection),
          ],
        },
        ...(props.scheme === 'internet-facing' ? { dependsOn: gatewayAttachments(ctx) } : {}),
      },
      ...props.listeners.map((row) => listener(node, row, ctx, listenerAttributes(row))),
    ];
  },
});

/** Only a TCP listener lets its idle timeout be changed; TLS stays at 350 s. */
function listenerAttributes(row: { readonly protocol: string; readonly idleTimeout: number }): readonly CfnMap[] {
  const changed = row.protocol === 'TCP' && row.idleTimeout !== 350;
  return changed ? [attribute('tcp.idle_timeout.seconds', row.idleTimeout)] : [];
}
