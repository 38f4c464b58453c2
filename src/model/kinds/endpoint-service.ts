import { z } from 'zod';
import { emitEndpointService } from './endpoint-service-template';
import { choice, flag, text } from './fields';
import { defineKind } from './kind';

const DOCS = 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html';

/** An endpoint service: load balancers of one account offered to other VPCs and accounts by PrivateLink. */
export const endpointService = defineKind({
  id: 'endpointService',
  label: 'VPC endpoint service',
  short: 'Endpoint service',
  paletteLabel: 'Endpoint service',
  group: 'network',
  keywords: ['PrivateLink', 'provider', 'cross-account'],
  icon: 'endpointService',
  docs: DOCS,
  placement: {
    in: ['region'],
    rule: 'CNT-05',
    why: 'An endpoint service has no network interface of its own; its load balancers stand in the VPC.',
  },
  width: 176,
  wiresFrom: 'node',
  wiresTo: true,
  connects: [
    {
      to: ['nlb', 'gwlb'],
      edge: 'data',
      when: 'Load balancers of the same account and Region, all of one kind.',
      violated: 'InvalidParameter: the service cannot be created.',
    },
  ],
  refuses: [
    {
      to: ['alb'],
      why: 'An endpoint service takes Network or Gateway Load Balancers; an ALB stands behind an NLB.',
      instead: 'nlb',
      source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/application-load-balancer-target.html',
    },
    {
      to: ['ec2', 'ecsService', 'targetGroup', 'lambda', 'rds'],
      why: 'An endpoint service takes load balancers only.',
      instead: 'nlb',
      source: DOCS,
    },
  ],
  labelStem: 'service',
  props: z.strictObject({
    acceptanceRequired: flag(true, {
      title: 'Acceptance required',
      help: 'Each new endpoint waits until you accept it.',
      docs: DOCS,
    }),
    allowedPrincipals: text({
      title: 'Allowed principals',
      help: 'Account numbers or ARNs, with commas; * allows everybody. Empty: your own account only.',
      docs: 'https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html',
      placeholder: '111122223333',
      mono: true,
    }),
    supportedRegions: text({
      title: 'Supported Regions',
      help: 'Further Regions whose VPCs may make endpoints, with commas.',
      docs: 'https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html',
      placeholder: 'This Region',
      mono: true,
      advanced: true,
    }),
    payer: choice(['endpoint owner', 'service owner'], 'endpoint owner', {
      title: 'Who pays',
      help: 'Once the service owner pays, it stays so.',
      docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpointservice.html',
      advanced: true,
    }),
  }),
  summary: (props) => (props.acceptanceRequired ? 'asks before it accepts' : 'accepts at once'),
  emit: emitEndpointService,
});
