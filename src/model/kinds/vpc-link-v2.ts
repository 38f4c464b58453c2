import { z } from 'zod';
import { externalFields } from './external-fields';
import { nodeRefs } from './fields';
import { defineKind } from './kind';
import { deployedWith } from './link-fields';
import { groupIds, refs } from './parts';
import { oneSubnetPerZone } from './span';

const LINKS = 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-vpc-links-v2.html';

/** VPC link V2 (`AWS::ApiGatewayV2::VpcLink`): network interfaces in your subnets with your security groups. Immutable once made. */
export const vpcLinkV2 = defineKind({
  id: 'vpcLinkV2',
  label: 'VPC link V2',
  short: 'VPC link V2',
  group: 'api',
  keywords: ['private integration'],
  icon: 'vpcLink',
  docs: LINKS,
  placement: { in: ['vpc'], rule: 'CNT-04', why: 'A V2 link has network interfaces in subnets of one VPC.' },
  width: 132,
  spans: 'subnets',
  external: { type: 'String', idName: 'VPC link ID', idAttributes: ['VpcLinkId'] },
  wiresFrom: 'node',
  wiresTo: true,
  connects: [
    {
      to: ['alb', 'nlb'],
      edge: 'data',
      when: 'Same account; the security groups of link and load balancer agree on the listener port.',
      violated: '503 from an HTTP API, 500 or 504 from a REST API.',
    },
    {
      to: ['cloudMapService'],
      edge: 'data',
      when: 'HTTP APIs only; instances are registered with address and port (SRV records for ECS).',
      violated: '503: the service has no instance with a port.',
    },
  ],
  refuses: [
    {
      to: ['ec2', 'ecsService', 'autoScalingGroup', 'targetGroup', 'onPremServer', 'onPremDatabase', 'rds', 'gwlb'],
      why: 'A V2 link reaches a load balancer or a Cloud Map service, nothing else.',
      instead: 'alb',
      source: LINKS,
    },
    {
      to: ['interfaceEndpoint', 'endpointService'],
      why: 'A V2 link reaches a load balancer or a Cloud Map service, not an endpoint.',
      instead: 'nlb',
      source: LINKS,
    },
    { to: ['lambda'], why: 'API Gateway calls a function directly, without a link.', source: LINKS },
  ],
  labelStem: 'link',
  startsAt: (around) => ({ subnets: oneSubnetPerZone(around) }),
  props: z.strictObject({
    subnets: nodeRefs(['subnet'], {
      title: 'Spans',
      help: 'Subnets that get a network interface; a change replaces the link.',
      docs: LINKS,
      required: true,
    }),
    securityGroups: nodeRefs(['securityGroup'], {
      title: 'Security groups',
      help: 'A change replaces the link.',
      docs: LINKS,
    }),
    deployedWith: deployedWith(),
    ...externalFields('VPC link ID', 'abc123'),
  }),
  emit: ({ logicalId, props }, ctx) => [
    {
      id: logicalId,
      type: 'AWS::ApiGatewayV2::VpcLink',
      properties: {
        Name: ctx.name(128),
        SubnetIds: refs(ctx, props.subnets),
        ...groupIds(ctx, 'SecurityGroupIds', props.securityGroups),
      },
    },
  ],
});
