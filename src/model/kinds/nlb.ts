import { z } from 'zod';
import { choice, flag, nodeRefs, rows, text, whole } from './fields';
import { defineKind } from './kind';
import { listenerSuffix } from './listener-template';
import { crossZone, existing, inVpc, listenerFields, loadBalancerFields } from './load-balancer-fields';
import { emitNlb } from './nlb-template';
import { oneSubnetPerZone } from './span';

/** Network Load Balancer with its listeners. */
export const nlb = defineKind({
  id: 'nlb',
  label: 'Network Load Balancer',
  short: 'NLB',
  paletteLabel: 'Network LB',
  group: 'loadBalancing',
  keywords: ['NLB', 'layer 4', 'ELB', 'listener'],
  icon: 'nlb',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/introduction.html',
  placement: inVpc,
  external: existing,
  width: 148,
  rows: ['listeners'],
  spans: 'subnets',
  wiresFrom: 'rows',
  wiresTo: true,
  connects: [
    {
      to: ['targetGroup'],
      edge: 'data',
      when: 'TCP takes TCP or TCP_UDP groups, TLS takes TCP or TLS groups; an alb group needs a TCP listener.',
      violated: 'InvalidConfigurationRequest',
    },
    {
      to: [
        'ec2',
        'alb',
        'autoScalingGroup',
        'ecsService',
        'onPremServer',
        'onPremDatabase',
        'rds',
        'interfaceEndpoint',
      ],
      edge: 'data',
      through: 'targetGroup',
    },
  ],
  refuses: [
    {
      to: ['lambda'],
      why: 'An NLB has no groups of type lambda; only an ALB calls functions.',
      instead: 'alb',
      source:
        'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html#target-type',
    },
    { to: ['nlb', 'gwlb'], why: 'A Network or Gateway Load Balancer is no target of an NLB.' },
  ],
  labelStem: 'nlb',
  startsAt: (around) => ({ subnets: oneSubnetPerZone(around) }),
  starts: { listeners: [{ protocol: 'TCP', port: 80 }] },
  props: z.strictObject({
    ...loadBalancerFields,
    crossZone,
    enforceOnPrivateLink: flag(true, {
      title: 'Check PrivateLink traffic',
      help: 'Inbound rules of its security groups also judge traffic from a V1 link. AWS advises off behind a V1 link.',
      docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html',
    }),
    listeners: rows(
      'listener',
      {
        protocol: choice(['TCP', 'TLS', 'UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC', 'HTTP', 'HTTPS'], 'TCP', {
          title: 'Protocol',
          help: 'An NLB takes TCP, TLS, UDP, TCP_UDP, QUIC and TCP_QUIC.',
          docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html',
        }),
        ...listenerFields,
        idleTimeout: whole(350, {
          title: 'Idle timeout',
          help: 'Of TCP listeners; TLS stays at 350 s.',
          docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/update-idle-timeout.html',
          unit: 's',
          range: [60, 6000],
          mono: true,
        }),
      },
      {
        title: 'Listeners',
        help: 'The ports on which it takes connections.',
        docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html',
        columns: { Protocol: ['protocol'], Port: ['port'], Certificate: ['certificate'] },
      },
    ),
    subnets: nodeRefs(['subnet'], {
      title: 'Spans',
      help: 'One subnet for each zone.',
      docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/network-load-balancers.html',
      required: true,
    }),
    addresses: text({
      title: 'Fixed addresses',
      help: 'Internal only: a free one of each subnet it spans, with commas. Empty: AWS picks them.',
      docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-loadbalancer-subnetmapping.html',
      placeholder: '10.0.1.20, 10.0.2.20',
      mono: true,
      advanced: true,
    }),
    securityGroups: nodeRefs(['securityGroup'], {
      title: 'Security groups',
      help: 'An NLB made without one can never get one.',
      docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html',
    }),
  }),
  summary: (props) => props.scheme,
  rowText: (row) => ({ strong: String(row.protocol), text: String(row.port) }),
  rowSuffix: listenerSuffix,
  emit: emitNlb,
});
