import { z } from 'zod';
import { emitDxVif } from './direct-connect-template';
import { choice, nodeRef, text, whole } from './fields';
import { defineKind } from './kind';

const DOCS = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/WorkingWithVirtualInterfaces.html';

/** A virtual interface of a Direct Connect connection: a VLAN with a BGP session to a gateway or to AWS's public services. */
export const dxVif = defineKind({
  id: 'dxVif',
  label: 'Direct Connect virtual interface',
  short: 'Virtual interface',
  paletteLabel: 'Virtual interface',
  group: 'hybrid',
  keywords: ['VIF', 'DX', 'private VIF', 'transit VIF', 'public VIF', 'VLAN', 'BGP'],
  icon: 'directConnect',
  docs: DOCS,
  placement: { in: ['region'], rule: 'CNT-05', why: 'A virtual interface belongs to a connection of the Region.' },
  width: 152,
  wiresFrom: 'node',
  oneWireEach: true,
  wiresTo: false,
  connects: [
    {
      to: ['vpnGateway'],
      edge: 'route',
      attachment: 'DX',
      when: 'A private virtual interface; one virtual private gateway.',
      violated: 'Transit and public virtual interfaces are refused.',
    },
    {
      to: ['dxGateway'],
      edge: 'route',
      attachment: 'DX',
      when: 'A private or transit virtual interface.',
      violated: 'A public virtual interface has no gateway.',
    },
  ],
  refuses: [
    {
      to: ['transitGateway'],
      why: 'A transit virtual interface ends at a Direct Connect gateway, which is associated with the transit gateway.',
      instead: 'dxGateway',
      source: DOCS,
    },
    {
      to: ['restApi', 'httpApi', 'webSocketApi'],
      why: 'A private API is reached through an interface endpoint of a VPC behind a private virtual interface.',
      instead: 'interfaceEndpoint',
    },
  ],
  labelStem: 'vif',
  props: z.strictObject({
    connection: nodeRef(['dxConnection'], {
      title: 'Connection',
      help: 'The line it runs on; a change replaces the interface.',
      docs: DOCS,
      edge: 'association',
      required: true,
    }),
    type: choice(['private', 'transit', 'public'], 'private', {
      title: 'Type',
      help: 'Private leads to VPCs, transit to transit gateways, public to public services of AWS.',
      docs: DOCS,
    }),
    vlan: whole(101, { title: 'VLAN', help: 'Not used twice on one line.', docs: DOCS, range: [0, 4095], mono: true }),
    bgpAsn: whole(65000, {
      title: 'Customer ASN',
      help: 'BGP number of your router.',
      docs: DOCS,
      range: [1, 4294967294],
      mono: true,
    }),
    amazonAddress: text({
      title: 'Amazon address',
      help: 'Address of the BGP peer at AWS with its mask. Empty: AWS chooses one.',
      docs: DOCS,
      placeholder: '169.254.10.2/30',
      mono: true,
      advanced: true,
    }),
    customerAddress: text({
      title: 'Customer address',
      help: 'Address of your router on the line with its mask. Empty: AWS chooses one.',
      docs: DOCS,
      placeholder: '169.254.10.1/30',
      mono: true,
      advanced: true,
    }),
    prefixes: text({
      cidr: 'many',
      title: 'Advertised prefixes',
      help: 'Public blocks you announce over a public interface, with commas.',
      docs: DOCS,
      placeholder: '203.0.113.0/24',
      mono: true,
      advanced: true,
    }),
  }),
  summary: (props) => `${props.type} · VLAN ${props.vlan}`,
  emit: emitDxVif,
});
