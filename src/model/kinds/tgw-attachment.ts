import { z } from 'zod';
import { flag, nodeRef, nodeRefs } from './fields';
import { defineKind } from './kind';
import { oneSubnetPerZone } from './span';
import { emitTgwAttachment } from './transit-gateway-template';

const DOCS = 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html';
const TABLES = 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-route-tables.html';

/** The attachment of a VPC to a transit gateway, with a network interface in one subnet of each zone. */
export const tgwAttachment = defineKind({
  id: 'tgwAttachment',
  label: 'Transit gateway attachment',
  short: 'TGW attachment',
  paletteLabel: 'TGW attachment',
  group: 'hybrid',
  keywords: ['transit gateway', 'VPC attachment'],
  icon: 'tgwAttachment',
  docs: DOCS,
  placement: { in: ['vpc'], rule: 'CNT-04', why: 'The attachment has network interfaces in subnets of one VPC.' },
  width: 132,
  spans: 'subnets',
  wiresFrom: 'node',
  oneWireEach: true,
  wiresTo: false,
  connects: [
    {
      to: ['transitGateway'],
      edge: 'route',
      attachment: 'TGW',
      when: 'Same Region, one subnet for each zone, and routes to the transit gateway in the VPC.',
      violated: 'Blackhole, or targets in zones without an attachment subnet are unreachable.',
    },
  ],
  refuses: [
    {
      to: ['tgwAttachment'],
      why: 'Attachments meet in a transit gateway.',
      instead: 'transitGateway',
      source: DOCS,
    },
  ],
  labelStem: 'attachment',
  startsAt: (around) => ({ subnets: oneSubnetPerZone(around) }),
  props: z.strictObject({
    subnets: nodeRefs(['subnet'], {
      title: 'Spans',
      help: 'One subnet for each zone that is to be reached.',
      docs: DOCS,
      required: true,
    }),
    routeTable: nodeRef(['tgwRouteTable'], {
      title: 'Associated with',
      help: 'The table that its traffic follows. None: the default route table, if the gateway has one.',
      placeholder: 'Default table',
      docs: TABLES,
      edge: 'association',
    }),
    propagateTo: nodeRefs(['tgwRouteTable'], {
      title: 'Propagates to',
      help: "Tables that learn this VPC's blocks.",
      docs: TABLES,
      edge: 'route',
    }),
    applianceMode: flag(false, {
      title: 'Appliance mode',
      help: 'Both directions of a flow take the same zone, as a stateful appliance needs.',
      docs: DOCS,
      advanced: true,
    }),
  }),
  section: 'network',
  emit: emitTgwAttachment,
});
