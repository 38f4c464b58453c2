import { z } from 'zod';
import { description } from './api-fields';
import { externalFields } from './external-fields';
import { defineKind } from './kind';
import { deployedWith } from './link-fields';

const LINKS = 'https://docs.aws.amazon.com/apigateway/latest/developerguide/vpc-links-v1.html';

/** VPC link V1 (`AWS::ApiGateway::VpcLink`): PrivateLink to exactly one NLB. Nothing of it lives in your subnets. */
export const vpcLinkV1 = defineKind({
  id: 'vpcLinkV1',
  label: 'VPC link V1',
  short: 'VPC link V1',
  group: 'api',
  keywords: ['private integration', 'PrivateLink'],
  icon: 'vpcLink',
  docs: LINKS,
  placement: {
    in: ['region'],
    rule: 'CNT-05',
    why: 'A V1 link has no network interface in your VPC; it stands in the Region beside its API.',
  },
  width: 124,
  wiresFrom: 'node',
  oneWireEach: true,
  external: { type: 'String', idName: 'VPC link ID', idAttributes: ['VpcLinkId'] },
  wiresTo: true,
  connects: [
    {
      to: ['nlb'],
      edge: 'data',
      when: 'Exactly one NLB, in the same account and Region.',
      violated: 'NLB ARN is malformed; or the link ends in state FAILED.',
    },
  ],
  refuses: [
    {
      to: ['alb', 'ec2', 'ecsService', 'autoScalingGroup', 'targetGroup', 'rds', 'onPremServer', 'onPremDatabase'],
      why: 'A V1 link is PrivateLink to a Network Load Balancer and takes nothing else.',
      instead: 'nlb',
      source: LINKS,
    },
    {
      to: ['gwlb'],
      why: 'A V1 link takes a Network Load Balancer; a Gateway Load Balancer answers no requests.',
      instead: 'nlb',
      source: LINKS,
    },
    {
      to: ['cloudMapService'],
      why: 'Only a V2 link of an HTTP API finds its backend through Cloud Map.',
      instead: 'nlb',
      source: LINKS,
    },
    {
      to: ['interfaceEndpoint', 'endpointService'],
      why: 'API Gateway makes the endpoint behind a V1 link by itself.',
      instead: 'nlb',
      source: LINKS,
    },
    {
      to: ['lambda'],
      why: 'API Gateway calls a function directly, without a link.',
      source: LINKS,
    },
  ],
  labelStem: 'link',
  props: z.strictObject({
    description: description(),
    deployedWith: deployedWith(),
    ...externalFields('VPC link ID', 'abc123'),
  }),
  emit: ({ logicalId, props }, ctx) => [
    {
      id: logicalId,
      type: 'AWS::ApiGateway::VpcLink',
      properties: {
        Name: ctx.name(),
        ...(props.description === '' ? {} : { Description: ctx.plain(props.description, 1024) }),
        TargetArns: ctx.wiredTo().map(({ id }) => ctx.ref(id)),
      },
    },
  ],
});
