import { z } from 'zod';
import { nodeRefs } from './fields';
import { defineKind } from './kind';
import { groupIds, refs } from './parts';
import { oneSubnetPerZone } from './span';

/** VPC link V2 (`AWS::ApiGatewayV2::VpcLink`): network interfaces in your subnets with your security groups. Immutable once made. */
export const vpcLinkV2 = defineKind({
  id: 'vpcLinkV2',
  label: 'VPC link V2',
  short: 'VPC link V2',
  group: 'api',
  keywords: ['private integration'],
  icon: 'vpcLink',
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-vpc-links-v2.html',
  placement: { in: ['vpc'], rule: 'CNT-04', why: 'A V2 link has network interfaces in subnets of one VPC.' },
  width: 132,
  spans: 'subnets',
  wiresFrom: 'node',
  wiresTo: true,
  connects: [
    {
      to: ['alb', 'nlb'],
      edge: 'data',
      when: 'Same account; the security groups of link and load balancer agree on the listener port.',
    },
  ],
  labelStem: 'link',
  startsAt: (around) => ({ subnets: oneSubnetPerZone(around) }),
  props: z.strictObject({
    subnets: nodeRefs(['subnet'], {
      title: 'Spans',
      help: 'Subnets that get a network interface; a change replaces the link.',
      required: true,
    }),
    securityGroups: nodeRefs(['securityGroup'], { title: 'Security groups', help: 'A change replaces the link.' }),
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
