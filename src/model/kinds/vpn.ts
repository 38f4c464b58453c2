import { z } from 'zod';
import { flag, nodeRef, text, whole } from './fields';
import { defineKind } from './kind';
import { emitVpn } from './vpn-template';

const DOCS = 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPC_VPN.html';
const ROUTING = 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNRoutingTypes.html';
const CUSTOMER = 'https://docs.aws.amazon.com/vpn/latest/s2svpn/cgw-options.html';

/** A Site-to-Site VPN: the customer gateway of a network on premises and the connection to it. */
export const vpn = defineKind({
  id: 'vpn',
  label: 'Site-to-Site VPN connection',
  short: 'VPN connection',
  paletteLabel: 'Site-to-Site VPN',
  group: 'hybrid',
  keywords: ['VPN', 'IPsec', 'customer gateway', 'tunnel', 'CGW'],
  icon: 'vpn',
  docs: DOCS,
  placement: {
    in: ['region'],
    rule: 'CNT-05',
    why: 'A VPN connection ends at a gateway of the Region; it stands in no subnet.',
  },
  width: 132,
  wiresFrom: 'node',
  oneWireEach: true,
  wiresTo: false,
  connects: [
    {
      to: ['vpnGateway', 'transitGateway'],
      edge: 'route',
      attachment: 'VPN',
      when: 'Same account and Region; BGP, or static routes on both sides.',
      violated: 'Tunnel down, or a blackhole.',
    },
  ],
  refuses: [
    {
      to: ['dxGateway'],
      why: 'A Direct Connect gateway takes virtual interfaces; a VPN ends at a virtual private or transit gateway.',
      instead: 'transitGateway',
    },
    {
      to: ['restApi', 'httpApi', 'webSocketApi', 'alb', 'nlb'],
      why: 'A VPN leads to a gateway of a VPC; what stands behind it is reached by routes.',
      instead: 'vpnGateway',
    },
  ],
  labelStem: 'vpn',
  props: z.strictObject({
    network: nodeRef(['onPremises'], {
      title: 'Network',
      help: 'The network on premises at the other end.',
      docs: DOCS,
      edge: 'association',
      required: true,
    }),
    ipAddress: text({
      title: 'Customer address',
      help: 'Public address of the customer gateway device; a change replaces it.',
      docs: CUSTOMER,
      placeholder: '203.0.113.12',
      mono: true,
      required: true,
    }),
    bgpAsn: whole(65000, {
      title: 'Customer ASN',
      help: 'BGP number of the customer gateway device.',
      docs: CUSTOMER,
      range: [1, 4294967294],
      mono: true,
    }),
    staticOnly: flag(false, {
      title: 'Static routing',
      help: 'For devices without BGP: routes are listed here.',
      docs: ROUTING,
    }),
    staticRoutes: text({
      cidr: 'many',
      title: 'Static routes',
      help: 'Blocks on premises, with commas. Empty: those of the network.',
      docs: ROUTING,
      placeholder: '192.168.0.0/16',
      mono: true,
    }),
  }),
  summary: (props) => (props.staticOnly ? 'static' : `BGP ${props.bgpAsn}`),
  emit: emitVpn,
});
