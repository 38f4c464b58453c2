import { z } from 'zod';
import { whole } from './fields';
import { defineKind } from './kind';
import { emitVpnGateway } from './vpn-template';

const DOCS = 'https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html';

/** A virtual private gateway, attached to the VPC it stands in. */
export const vpnGateway = defineKind({
  id: 'vpnGateway',
  label: 'Virtual private gateway',
  short: 'Virtual private gateway',
  paletteLabel: 'Virtual private GW',
  group: 'hybrid',
  keywords: ['VGW', 'VPN gateway', 'on-premises'],
  icon: 'vpnGateway',
  docs: DOCS,
  placement: { in: ['vpc'], rule: 'CNT-06', why: 'A virtual private gateway is attached to a VPC, not to a subnet.' },
  width: 148,
  wiresFrom: 'none',
  wiresTo: true,
  connects: [],
  labelStem: 'vgw',
  props: z.strictObject({
    asn: whole(64512, {
      title: 'Amazon side ASN',
      help: 'Private number of its BGP sessions; a change replaces the gateway.',
      docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpngateway.html',
      range: [64512, 4294967294],
      mono: true,
    }),
  }),
  summary: (props) => `ASN ${props.asn}`,
  section: 'network',
  emit: emitVpnGateway,
});
