import { z } from 'zod';
import { defineKind } from './kind';
import { nameTag, vpcId } from './parts';

/** An egress-only internet gateway: IPv6 traffic may leave the VPC, none may begin outside. */
export const egressOnlyGateway = defineKind({
  id: 'egressOnlyGateway',
  label: 'Egress-only internet gateway',
  short: 'Egress-only gateway',
  paletteLabel: 'Egress-only GW',
  group: 'network',
  keywords: ['IPv6', 'EIGW', 'outbound'],
  icon: 'internetGateway',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html',
  placement: { in: ['vpc'], rule: 'CNT-06', why: 'An egress-only gateway belongs to a VPC, not to a subnet.' },
  width: 164,
  wiresFrom: 'none',
  wiresTo: false,
  connects: [],
  labelStem: 'eigw',
  props: z.strictObject({}),
  section: 'network',
  emit: ({ logicalId }, ctx) => [
    {
      id: logicalId,
      type: 'AWS::EC2::EgressOnlyInternetGateway',
      properties: { ...vpcId(ctx), Tags: nameTag(ctx) },
    },
  ],
});
