import { z } from 'zod';
import { defineKind } from './kind';
import { nameTag, vpcId } from './parts';

/** An internet gateway, attached to the VPC it stands in. */
export const internetGateway = defineKind({
  id: 'internetGateway',
  label: 'Internet gateway',
  short: 'Internet gateway',
  group: 'network',
  keywords: ['IGW'],
  icon: 'internetGateway',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
  placement: { in: ['vpc'], rule: 'CNT-06', why: 'An internet gateway is attached to a VPC, not to a subnet.' },
  width: 148,
  wiresFrom: 'none',
  wiresTo: false,
  connects: [],
  labelStem: 'igw',
  props: z.strictObject({}),
  section: 'network',
  emit: ({ id, logicalId }, ctx) => [
    { id: logicalId, type: 'AWS::EC2::InternetGateway', properties: { Tags: nameTag(ctx) } },
    {
      id: ctx.ownId('Attachment'),
      type: 'AWS::EC2::VPCGatewayAttachment',
      properties: { ...vpcId(ctx), InternetGatewayId: ctx.ref(id) },
    },
  ],
});
