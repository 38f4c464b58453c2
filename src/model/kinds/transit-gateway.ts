import { z } from 'zod';
import { externalFields } from './external-fields';
import { flag, whole } from './fields';
import { defineKind } from './kind';
import { emitTransitGateway } from './transit-gateway-template';

const DOCS = 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-transit-gateways.html';

/** A transit gateway: the hub that VPCs, VPN connections and Direct Connect gateways of a Region attach to. */
export const transitGateway = defineKind({
  id: 'transitGateway',
  label: 'Transit gateway',
  short: 'Transit gateway',
  group: 'hybrid',
  keywords: ['TGW', 'hub'],
  icon: 'transitGateway',
  docs: DOCS,
  placement: { in: ['region'], rule: 'CNT-05', why: 'A transit gateway belongs to a Region; VPCs attach to it.' },
  width: 124,
  external: { type: 'String', idName: 'transit gateway ID', idAttributes: ['Id'] },
  wiresFrom: 'node',
  wiresTo: true,
  connects: [
    {
      to: ['transitGateway'],
      edge: 'route',
      attachment: 'peering',
      when: 'A peering attachment that the other side accepts, with static routes on both sides.',
      violated: 'Blackhole: routes do not propagate over a peering attachment.',
    },
  ],
  refuses: [
    {
      to: ['vpnGateway'],
      why: 'A virtual private gateway ends connections of its own VPC; a VPN ends at the transit gateway itself.',
      instead: 'vpn',
    },
    {
      to: ['restApi', 'httpApi', 'webSocketApi'],
      why: 'API Gateway is in no VPC, so no transit gateway leads to it; a private REST API has an interface endpoint.',
      instead: 'interfaceEndpoint',
    },
  ],
  labelStem: 'tgw',
  props: z.strictObject({
    asn: whole(64512, {
      title: 'Amazon side ASN',
      help: 'Private number of its BGP sessions; a change replaces the gateway.',
      docs: DOCS,
      range: [64512, 4294967294],
      mono: true,
    }),
    dnsSupport: flag(true, {
      title: 'DNS support',
      help: 'Public DNS names of instances resolve to private addresses across attachments.',
      docs: DOCS,
      advanced: true,
    }),
    sgReferencing: flag(false, {
      title: 'Security group referencing',
      help: 'Rules may name groups of other attached VPCs.',
      docs: DOCS,
      advanced: true,
    }),
    defaultAssociation: flag(true, {
      title: 'Default association',
      help: 'New attachments use the default route table.',
      docs: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-route-tables.html',
    }),
    defaultPropagation: flag(true, {
      title: 'Default propagation',
      help: 'New attachments announce their routes to the default route table.',
      docs: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-route-tables.html',
    }),
    autoAccept: flag(false, {
      title: 'Accept shared attachments',
      help: 'Attachments of other accounts are accepted without asking.',
      docs: DOCS,
      advanced: true,
    }),
    ...externalFields('Transit gateway ID', 'tgw-0a1b2c3d4e5f67890'),
  }),
  summary: (props) => `ASN ${props.asn}`,
  section: 'network',
  emit: emitTransitGateway,
});
