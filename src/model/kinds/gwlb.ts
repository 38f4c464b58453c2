import { z } from 'zod';
import { externalFields } from './external-fields';
import { nodeRefs } from './fields';
import { emitGwlb } from './gwlb-template';
import { defineKind } from './kind';
import { crossZone, deletionProtection, existing, inVpc } from './load-balancer-fields';
import { oneSubnetPerZone } from './span';

/** Gateway Load Balancer: spreads packets over appliances such as firewalls. */
export const gwlb = defineKind({
  id: 'gwlb',
  label: 'Gateway Load Balancer',
  short: 'GWLB',
  paletteLabel: 'Gateway LB',
  group: 'loadBalancing',
  keywords: ['GWLB', 'firewall', 'appliance', 'GENEVE', 'ELB'],
  icon: 'gwlb',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/gateway/introduction.html',
  placement: inVpc,
  external: existing,
  width: 148,
  spans: 'subnets',
  wiresFrom: 'node',
  wiresTo: true,
  oneWireEach: true,
  connects: [
    {
      to: ['targetGroup'],
      edge: 'data',
      when: 'A group of protocol GENEVE on port 6081 in the same VPC.',
      violated: 'InvalidConfigurationRequest',
    },
    { to: ['ec2', 'autoScalingGroup'], edge: 'data', through: 'targetGroup' },
  ],
  refuses: [
    {
      to: ['alb', 'nlb', 'gwlb', 'lambda'],
      why: 'A Gateway Load Balancer sends packets to appliances, not requests to services.',
      source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/gateway/target-groups.html',
    },
  ],
  labelStem: 'gwlb',
  startsAt: (around) => ({ subnets: oneSubnetPerZone(around) }),
  props: z.strictObject({
    crossZone,
    deletionProtection,
    ...externalFields('Load balancer ARN', 'arn:aws:elasticloadbalancing:…'),
    subnets: nodeRefs(['subnet'], {
      title: 'Spans',
      help: 'One subnet for each zone with appliances.',
      docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/gateway/gateway-load-balancers.html',
      required: true,
    }),
  }),
  emit: emitGwlb,
});
