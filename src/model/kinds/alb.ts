import { z } from 'zod';
import { albListeners, albRules } from './alb-fields';
import { ruleSuffix } from './alb-rules';
import { emitAlb } from './alb-template';
import { choice, flag, nodeRefs, whole } from './fields';
import { defineKind } from './kind';
import { listenerSuffix } from './listener-template';
import { existing, inVpc, loadBalancerFields } from './load-balancer-fields';
import { oneSubnetPerZone } from './span';

const ATTRIBUTES =
  'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html';

/** Application Load Balancer with its listeners and their rules. */
export const alb = defineKind({
  id: 'alb',
  label: 'Application Load Balancer',
  short: 'ALB',
  paletteLabel: 'Application LB',
  group: 'loadBalancing',
  keywords: ['ALB', 'layer 7', 'ELB', 'listener', 'rule'],
  icon: 'alb',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/introduction.html',
  placement: inVpc,
  external: existing,
  width: 148,
  rows: ['listeners', 'rules'],
  spans: 'subnets',
  wiresFrom: 'rows',
  wiresTo: true,
  connects: [
    {
      to: ['targetGroup'],
      edge: 'data',
      when: 'HTTP and HTTPS listeners take HTTP, HTTPS and lambda groups in the same VPC.',
      violated: 'InvalidConfigurationRequest',
    },
    {
      to: ['ec2', 'autoScalingGroup', 'ecsService', 'lambda', 'onPremServer', 'rds', 'interfaceEndpoint'],
      edge: 'data',
      through: 'targetGroup',
    },
  ],
  refuses: [
    {
      to: ['nlb'],
      why: 'An ALB cannot stand before an NLB; the NLB comes first and sends to the ALB.',
      source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/application-load-balancer-target.html',
    },
    { to: ['alb', 'gwlb'], why: 'A load balancer is no target of an ALB.' },
  ],
  labelStem: 'alb',
  startsAt: (around) => ({ subnets: oneSubnetPerZone(around) }),
  starts: { listeners: [{ protocol: 'HTTP', port: 80 }] },
  props: z.strictObject({
    ...loadBalancerFields,
    ipAddressType: choice(['ipv4', 'dualstack', 'dualstack-without-public-ipv4'], 'ipv4', {
      title: 'Addresses',
      help: 'IPv6 needs subnets that have it; without public IPv4 only IPv6 reaches it from the internet.',
      docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-ip-address-type.html',
      advanced: true,
    }),
    idleTimeout: whole(60, {
      title: 'Idle timeout',
      help: 'A connection on which nothing moves for this long is closed.',
      unit: 's',
      range: [1, 4000],
      mono: true,
      docs: ATTRIBUTES,
    }),
    keepAlive: whole(3600, {
      title: 'Client keep-alive',
      help: 'The longest that a connection of a client is kept.',
      unit: 's',
      range: [60, 604800],
      mono: true,
      docs: ATTRIBUTES,
      advanced: true,
    }),
    dropInvalidHeaders: flag(false, {
      title: 'Drop invalid headers',
      help: 'Headers with invalid names are removed instead of passed on.',
      docs: ATTRIBUTES,
      advanced: true,
    }),
    http2: flag(true, { title: 'HTTP/2', help: 'HTTPS clients may speak HTTP/2.', docs: ATTRIBUTES, advanced: true }),
    listeners: albListeners,
    rules: albRules,
    subnets: nodeRefs(['subnet'], {
      title: 'Spans',
      help: 'Subnets in at least two zones, one for each zone.',
      docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
      required: true,
    }),
    securityGroups: nodeRefs(['securityGroup'], {
      title: 'Security groups',
      help: "None means the VPC's default group.",
      docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-update-security-groups.html',
    }),
  }),
  summary: (props) => props.scheme,
  rowText: (row, list) =>
    list === 'rules'
      ? { strong: `${row.priority}`, text: [row.host, row.path].filter(Boolean).join(' ') || String(row.action) }
      : { strong: String(row.protocol), text: String(row.port) },
  rowSuffix: (row, list) => (list === 'rules' ? ruleSuffix(row) : listenerSuffix(row)),
  emit: emitAlb,
});
