import { z } from 'zod';
import { text } from './fields';
import { defineKind } from './kind';

/** VPC link V1 (`AWS::ApiGateway::VpcLink`): PrivateLink to exactly one NLB. Nothing of it lives in your subnets. */
export const vpcLinkV1 = defineKind({
  id: 'vpcLinkV1',
  label: 'VPC link V1',
  short: 'VPC link V1',
  group: 'api',
  keywords: ['private integration', 'PrivateLink'],
  icon: 'vpcLink',
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/vpc-links-v1.html',
  placement: {
    in: ['region'],
    rule: 'CNT-05',
    why: 'A V1 link has no network interface in your VPC; it stands in the Region beside its API.',
  },
  width: 124,
  wiresFrom: 'node',
  oneWireEach: true,
  wiresTo: true,
  connects: [{ to: ['nlb'], edge: 'data', when: 'Exactly one NLB, in the same account and Region.' }],
  labelStem: 'link',
  props: z.strictObject({
    description: text({ title: 'Description' }),
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
